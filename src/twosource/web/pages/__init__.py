"""One module for each page: a state of the case and the reader's question → what the template shows."""
