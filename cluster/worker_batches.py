"""The batches that the worker takes and the answers that it gives, as docs/scaling.md describes them."""
import pyarrow as pa

# what the worker reads of a batch; the strings go as bytes, as it checks itself whether they are UTF-8
COLUMNS = {
    "source_path": pa.string(),
    "source_record": pa.int64(),
    **{name: pa.binary() for name in ("text", "id", "outlet", "url", "title", "published_at")},
    "repeat_count": pa.int32(),
    "first_path": pa.string(),
    "first_record": pa.int64(),
}
NEEDED = ("source_path", "text")
MOST_ROWS = 128
MOST_BYTES = 8 << 20


class BatchError(Exception):
    """A batch without a column that the worker needs, or with one that it cannot read."""


def as_worker_wants(batch):
    """The worker's columns of a batch, in its types; a column that the batch does not have is null."""
    names = batch.schema.names
    missing = [name for name in NEEDED if name not in names]
    if missing:
        raise BatchError(f"the batch has no column {missing[0]}; it has {', '.join(names)}")
    columns = []
    for name, kind in COLUMNS.items():
        column = batch.column(name) if name in names else pa.nulls(batch.num_rows, kind)
        try:
            columns.append(_cast(column, kind))
        except pa.ArrowException as error:
            raise BatchError(f"the column {name} is {column.type}, which cannot be read as {kind}: {error}") from error
    return pa.record_batch(columns, schema=pa.schema(COLUMNS.items()))


def _cast(column, kind):
    if column.type.equals(kind):
        return column
    if pa.types.is_binary(kind) and not pa.types.is_large_binary(column.type) and not pa.types.is_binary_view(column.type):
        column = column.cast(pa.string())
    return column.cast(kind)


def pieces(batch):
    """The batch in pieces of at most so many rows and, where documents are long, so many bytes."""
    text = batch.column("text")
    first, size = 0, 0
    for row in range(batch.num_rows):
        length = text[row].as_buffer().size if text[row].is_valid else 0
        if row > first and (row - first == MOST_ROWS or size + length > MOST_BYTES):
            yield batch.slice(first, row - first)
            first, size = row, 0
        size += length
    if batch.num_rows > first:
        yield batch.slice(first)


def parts(piece, document):
    """The document that the worker died at alone, and what is around it; halves, where it did not say which."""
    rows = piece.num_rows
    cuts = [0, rows // 2, rows]
    if document is not None and document < rows:
        cuts = [0, document, document + 1, rows]
    return [piece.slice(a, b - a) for a, b in zip(cuts, cuts[1:]) if a < b]


def check(answers, piece, schema):
    """A stream cut off at a batch's end, or a damaged one, is seen here and nowhere later."""
    answers.validate(full=True)
    if not answers.schema.equals(schema):
        raise ValueError("the answers have another schema")
    if answers.num_rows != piece.num_rows:
        raise ValueError(f"{answers.num_rows} answers to {piece.num_rows} documents")
    for name in ("source_path", "source_record"):
        if answers.column(name).to_pylist() != piece.column(name).to_pylist():
            raise ValueError(f"the answers are not in the order of the documents ({name})")


def failed(schema, piece, reason):
    """The answer for a document that no worker survives: no rows, and an issue with the reason."""
    path, record = piece.column("source_path")[0].as_py(), piece.column("source_record")[0].as_py()
    message = f"the document could not be read by a defect of the program, please report it: {reason}"
    issue = {
        "source_path": path,
        "source_record": None if record is None else str(record),
        "severity": "error",
        "code": "E_INTERNAL",
        "message": message,
    }
    row = {field.name: [] if pa.types.is_list(field.type) else None for field in schema}
    row.update(source_path=path, source_record=record, status="failed", issues=[issue])
    return pa.RecordBatch.from_pylist([row], schema=schema)
