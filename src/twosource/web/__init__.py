"""The page to work in: a case, or a folder, read in the browser of the person who started it."""
