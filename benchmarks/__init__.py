"""What a brief costs: processor time, memory, start-up."""
