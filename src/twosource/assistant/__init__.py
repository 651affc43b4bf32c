"""A brief for machines: an MCP server whose every answer carries its sentences and its caveats."""
