"""What needs more than one document, as operations on Spark's DataFrames: the same results as pipeline/corpus/ gives.

The order of documents is that of a build on one machine: by path, then by record. Everything that is grouped is a key
that the worker made, so that words are compared in one place only.
"""
from pyspark.sql import functions as F
from pyspark.sql import types as T
from pyspark.sql.window import Window

PLACE = ("source_path", "source_record")
# tables that no document fills by itself
OF_CORPUS = ("entities", "topics", "issues")
KEYS = ("repeat_key", "counts")
TOPICS = "topic_id string, parent string, label_fa string, label_en string, description string, dac_code string"


def repeated_documents(answers):
    """Places of documents whose id others had before them, with how many and where the first of them stands."""
    named = answers.where("document_id is not null").select(*PLACE, "document_id")
    shared = named.groupBy("document_id").count().where("count > 1").select("document_id")
    by_id = Window.partitionBy("document_id").orderBy(*PLACE)
    numbered = named.join(shared, "document_id").select(
        *PLACE,
        F.row_number().over(by_id).alias("repeat_count"),
        F.first("source_path").over(by_id).alias("first_path"),
        F.first("source_record").over(by_id).alias("first_record"),
    )
    return numbered.where("repeat_count > 1")


def rows_of(answers, table):
    """The rows of a table, with the month of their document and their place in the order of the corpus."""
    published = F.col("documents")[0]["published_at"]
    month = F.when(F.length(published) >= 7, F.substring(published, 1, 7))
    each = answers.select(*PLACE, month.alias("published_month"), F.posexplode(table).alias("position", "row"))
    return each.select(F.struct(*PLACE, "position").alias("at"), "row.*", "published_month")


def with_original(rows, name, key):
    """Adds `name`: the id of the first row with the same repeat_key, null for that first one."""
    keyed = rows.where("repeat_key is not null").groupBy("repeat_key")
    firsts = keyed.agg(F.min_by(key, "at").alias("first"), F.count("*").alias("times")).where("times > 1")
    joined = rows.join(firsts.drop("times"), "repeat_key", "left")
    return joined.withColumn(name, F.when(F.col("first") != F.col(key), F.col("first"))).drop("first")


def entities(answers):
    """One row each: the first that documents say of it, the longest name, and how often it is mentioned."""
    rows = rows_of(answers, "entities")
    units = F.octet_length(F.encode("name", "UTF-16BE"))
    columns = [name for name in rows.columns if name not in ("at", "published_month")]
    chosen = {
        "name": F.min_by("name", F.struct((-units).alias("length"), "at")),
        "role": F.min_by("role", F.when(F.col("role").isNotNull(), F.col("at"))),
        "country": F.min_by("country", F.when(F.col("country").isNotNull(), F.col("at"))),
        "mention_count": F.sum("mention_count").cast(T.IntegerType()),
    }
    first = {name: F.min_by(name, "at") for name in columns if name not in chosen}
    picked = [({**first, **chosen}[name]).alias(name) for name in columns if name != "entity_id"]
    documents = F.count("*").cast(T.IntegerType()).alias("document_count")
    return rows.groupBy("entity_id").agg(*picked, documents)


def tables(spark, answers, topics):
    """All tables, as they are to be written: the columns of the contract, those of documents with published_month."""
    lists = [field.name for field in answers.schema if isinstance(field.dataType, T.ArrayType)]
    made = {name: rows_of(answers, name) for name in lists if name not in OF_CORPUS}
    made["documents"] = with_original(made["documents"], "duplicate_of", "document_id")
    made["statements"] = with_original(made["statements"], "duplicate_of", "statement_id")
    agreements = with_original(made["agreements"], "same_as", "agreement_id")
    first = F.col("same_as").isNull()
    made["agreements"] = agreements.withColumn("counts_as_agreement", F.col("counts") & first)
    made = {name: table.drop("at", *KEYS) for name, table in made.items()}
    made["entities"] = entities(answers)
    made["topics"] = spark.createDataFrame(topics, TOPICS)
    made["issues"] = answers.select(F.explode("issues").alias("row")).select("row.*")
    return made
