"""The properties: what is for sale, and everything that is known of it."""
