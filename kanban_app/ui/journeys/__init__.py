"""The journeys screen."""
