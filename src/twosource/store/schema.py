"""The tables of a case, as numbered migrations, and what marks a file as a case."""

from __future__ import annotations

import sqlite3

# "Twos" as a number: tells a case from every other SQLite file.
APPLICATION_ID = 0x54776F73

_FIRST = """
CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- One row a version of a report; `current` is 1 for the one that counts. `address` is the `no` of its first
-- version, `given` the name it came under, `bytes` the sha256 of the file, `digest` that of the text, `row` what
-- the table beside it says, `matter` the number of those it is read with, `body` the report as it was read.
CREATE TABLE report (
  no INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  address INTEGER NOT NULL,
  version INTEGER NOT NULL,
  current INTEGER NOT NULL,
  given TEXT NOT NULL,
  url TEXT,
  bytes TEXT NOT NULL,
  digest TEXT NOT NULL,
  row TEXT NOT NULL,
  added TEXT NOT NULL,
  change TEXT NOT NULL DEFAULT '',
  matter INTEGER NOT NULL,
  body TEXT NOT NULL,
  days TEXT NOT NULL
);
CREATE INDEX report_address ON report (address, version);
CREATE INDEX report_given ON report (given);
CREATE INDEX report_url ON report (url) WHERE url IS NOT NULL;
CREATE INDEX report_digest ON report (digest);
CREATE INDEX report_matter ON report (matter) WHERE current;

-- What is dear to make again: the parse, by which pipeline; the mentions and the vectors of what they tell,
-- with a digest of all that they owe to other reports.
CREATE TABLE reading (
  report INTEGER PRIMARY KEY REFERENCES report (no),
  model TEXT NOT NULL,
  doc BLOB NOT NULL,
  context TEXT NOT NULL,
  mentions TEXT NOT NULL,
  vectors BLOB NOT NULL
);

-- The words that weigh most in each report, by which reports of one matter find each other.
CREATE TABLE keyword (term TEXT NOT NULL, report INTEGER NOT NULL, PRIMARY KEY (term, report)) WITHOUT ROWID;
CREATE INDEX keyword_report ON keyword (report);

-- The parts of the brief: `place` sorts a noun's items as the brief does, `body` is the item of the contract.
CREATE TABLE item (
  no INTEGER PRIMARY KEY,
  matter INTEGER NOT NULL,
  noun TEXT NOT NULL,
  id TEXT NOT NULL,
  place BLOB NOT NULL,
  body TEXT NOT NULL
);
CREATE INDEX item_place ON item (noun, place, no);
CREATE INDEX item_id ON item (noun, id);
CREATE INDEX item_matter ON item (matter);
CREATE TABLE facet (
  item INTEGER NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (item, key, value)
) WITHOUT ROWID;
CREATE INDEX facet_value ON facet (key, value, item);
CREATE VIRTUAL TABLE item_words USING fts5 (text, tokenize = 'unicode61 remove_diacritics 2');

-- The sentences of the current reports; rowid = report.no * 100000 + its place in the report.
CREATE VIRTUAL TABLE sentence USING fts5 (
  text, start UNINDEXED, stop UNINDEXED, tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TABLE reject (
  file TEXT NOT NULL, reason TEXT NOT NULL, detail TEXT NOT NULL, PRIMARY KEY (file, reason, detail)
) WITHOUT ROWID;

-- What people decided; rows are only ever added.
CREATE TABLE judgement (no INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, record TEXT NOT NULL);
CREATE TRIGGER judgement_stays BEFORE UPDATE ON judgement BEGIN SELECT raise(ABORT, 'append only'); END;
CREATE TRIGGER judgement_kept BEFORE DELETE ON judgement BEGIN SELECT raise(ABORT, 'append only'); END;
"""

# The n-th brings a case from version n - 1 to n. A migration that was published is never changed.
MIGRATIONS: tuple[str, ...] = (_FIRST,)
VERSION = len(MIGRATIONS)
SENTENCES_A_REPORT = 100_000


def migrate(database: sqlite3.Connection, found: int) -> None:
    """Bring the tables from version `found` to the latest, all or nothing."""
    if found >= VERSION:
        return
    script = "\n".join(MIGRATIONS[found:])
    database.executescript(
        f"BEGIN IMMEDIATE;\n{script}\n"
        f"PRAGMA application_id = {APPLICATION_ID};\nPRAGMA user_version = {VERSION};\nCOMMIT;"
    )
