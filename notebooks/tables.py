"""The tables of a build, for the notebooks: those of the texts made up for them, or those in the folder that PEYMAN_OUT names."""
import os
from pathlib import Path

import duckdb

HERE = Path(__file__).resolve().parent
OUT = Path(os.environ.get("PEYMAN_OUT") or HERE / "out").expanduser().resolve()

_database = duckdb.connect()


def sql(query, values=()):
    """Rows of a query as a pandas frame; each table of the build is there by its name, and is read from the disk as far as needed."""
    return _database.execute(query, values).df()


def _open():
    files = sorted(OUT.glob("*.parquet"))
    if not files:
        raise FileNotFoundError("no tables to read: `make notebooks` builds them, or let PEYMAN_OUT name the out/ of a build")
    for path in files:
        place = str(path).replace("'", "''")
        _database.execute(f"create view {path.stem} as select * from read_parquet('{place}')")


def source():
    """One line on where the figures of a picture come from."""
    row = sql("select count(*) as documents, min(published_at)[:10] as first, max(published_at)[:10] as last from documents").iloc[0]
    days = "" if row["first"] is None else f", {row['first']} to {row['last']}"
    made_up = "Made-up texts for demonstration" if OUT == HERE / "out" else "Source"
    return f"{made_up}: {row['documents']:,} documents{days}; read by Peyman"


_open()
