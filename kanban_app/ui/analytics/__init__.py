"""The analytics screen: pictures of the flow, each with its numbers, definition and cards."""
