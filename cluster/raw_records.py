"""The records of a folder of Parquet, as Spark lists it and as the worker takes them."""
from pyspark.sql import functions as F
from pyspark.sql import types as T

FIELDS = ("text", "id", "outlet", "url", "title", "published_at")


def read_raw(spark, folder):
    """The records with their places: the file below the folder, and the row in it, from 1."""
    files = spark.read.parquet(folder)
    path = F.expr("url_decode(replace(_metadata.file_path, '+', '%2B'))")
    root = folder.rstrip("/") + "/"
    below = F.instr(path, root) + len(root)
    return files.select(
        path.substr(below, F.length(path)).alias("source_path"),
        (F.col("_metadata.row_index") + 1).alias("source_record"),
        *(as_bytes(files.schema, name).alias(name) for name in FIELDS),
    )


def as_bytes(schema, name):
    """A field of the records as the worker takes it: whole numbers and times as text, strings as the bytes they are."""
    if name not in schema.names:
        return F.lit(None).cast("binary")
    kind, column = schema[name].dataType, F.col(name)
    if isinstance(kind, (T.StringType, T.BinaryType)):
        return column.cast("binary")
    if isinstance(kind, T.IntegralType) and name in ("id", "published_at"):
        return column.cast("string").cast("binary")
    if isinstance(kind, (T.DateType, T.TimestampType, T.TimestampNTZType)) and name == "published_at":
        forms = {T.DateType: "yyyy-MM-dd", T.TimestampType: "yyyy-MM-dd'T'HH:mm:ssXXX"}
        return F.date_format(column, forms.get(type(kind), "yyyy-MM-dd'T'HH:mm:ss")).cast("binary")
    raise SystemExit(f"the column {name} is {kind.simpleString()}, which is not read; give it as a string")
