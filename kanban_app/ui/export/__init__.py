"""From the pipeline to finished files; the words and pictures of an export."""
