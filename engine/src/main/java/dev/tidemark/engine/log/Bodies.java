package dev.tidemark.engine.log;

import dev.tidemark.engine.disk.Disk;
import dev.tidemark.engine.disk.DiskFile;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The kinds of bodies: a range of a file, entries scattered over the change log, one after
/// another.
final class Bodies {
    static final Body EMPTY = new Joined(List.of());

    private static final byte[] LAST = "\"last\":true,".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] COMMA = {','};

    private Bodies() {}

    static Body file(Disk disk, Body.Region range) {
        return new FileRange(disk, range);
    }

    /// Entries of the change log with commas between.
    ///
    /// @param raws as [Positions#raw] has them, ascending
    static Body entries(Segment[] segments, long[] raws) {
        long length = raws.length - 1L;
        int segment = 0;
        for (long raw : raws) {
            long position = Positions.withoutFlag(raw);
            segment = containing(segments, segment, position);
            Segment holder = segments[segment];
            length += LogRecord.jsonLength(holder.bytes(), holder.at(position));
            length += Positions.flagged(raw) ? LAST.length : 0;
        }
        return new Entries(segments, raws, length);
    }

    /// One entry of a segment.
    static Body entry(Segment segment, long raw) {
        return entries(new Segment[] {segment}, new long[] {raw});
    }

    /// Both, with a comma between.
    static Body joined(Body first, Body second) {
        return new Joined(List.of(first, new Bytes(COMMA), second));
    }

    private static int containing(Segment[] segments, int from, long position) {
        int at = from;
        while (position >= segments[at].end()) {
            at++;
        }
        if (position < segments[at].base()) {
            throw new IndexOutOfBoundsException("position " + position);
        }
        return at;
    }

    private record FileRange(Disk disk, Region range) implements Body {
        @Override
        public long length() {
            return range.length();
        }

        @Override
        public Reader open() throws IOException {
            return new FileReader(disk.openToRead(range.file()), range);
        }

        @Override
        public Optional<Region> region() {
            return Optional.of(range);
        }
    }

    private static final class FileReader implements Body.Reader {
        private final DiskFile file;
        private final long until;
        private long at;

        FileReader(DiskFile file, Body.Region range) {
            this.file = file;
            this.at = range.from();
            this.until = range.from() + range.length();
        }

        @Override
        public int read(ByteBuffer into) throws IOException {
            if (at == until) {
                return -1;
            }
            int from = into.position();
            int limit = into.limit();
            into.limit((int) Math.min(limit, from + (until - at)));
            try {
                while (into.hasRemaining()) {
                    int got = file.read(into, at);
                    if (got < 0) {
                        throw new IOException("a shape's file is too short");
                    }
                    at += got;
                }
            } finally {
                into.limit(limit);
            }
            return into.position() - from;
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    private static final class Bytes implements Body {
        private final byte[] bytes;

        Bytes(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public long length() {
            return bytes.length;
        }

        @Override
        public Reader open() {
            MemorySegment all = MemorySegment.ofArray(bytes);
            return new PieceReader(
                    new Pieces() {
                        private boolean taken;

                        @Override
                        public boolean next(PieceReader reader) {
                            if (taken) {
                                return false;
                            }
                            taken = true;
                            reader.piece(all, 0, bytes.length);
                            return true;
                        }
                    });
        }

        @Override
        public Optional<Region> region() {
            return Optional.empty();
        }
    }

    private static final class Entries implements Body {
        private final Segment[] segments;
        private final long[] raws;
        private final long length;

        Entries(Segment[] segments, long[] raws, long length) {
            this.segments = segments;
            this.raws = raws;
            this.length = length;
        }

        @Override
        public long length() {
            return length;
        }

        @Override
        public Reader open() {
            return new PieceReader(new EntryPieces(segments, raws));
        }

        @Override
        public Optional<Region> region() {
            return Optional.empty();
        }
    }

    private record Joined(List<Body> parts) implements Body {
        @Override
        public long length() {
            return parts.stream().mapToLong(Body::length).sum();
        }

        @Override
        public Reader open() {
            return new JoinedReader(parts);
        }

        @Override
        public Optional<Region> region() {
            return Optional.empty();
        }
    }

    private static final class JoinedReader implements Body.Reader {
        private final List<Body> parts;
        private int next;
        private Body.Reader current = new PieceReader(reader -> false);

        JoinedReader(List<Body> parts) {
            this.parts = parts;
        }

        @Override
        public int read(ByteBuffer into) throws IOException {
            int total = 0;
            while (into.hasRemaining()) {
                int got = current.read(into);
                if (got >= 0) {
                    total += got;
                } else if (next == parts.size()) {
                    return total > 0 ? total : -1;
                } else {
                    current.close();
                    current = parts.get(next++).open();
                }
            }
            return total;
        }

        @Override
        public void close() throws IOException {
            current.close();
        }
    }

    /// Hands out ranges of memory, one after the other.
    private interface Pieces {
        /// Gives the reader its next piece; false at the end.
        boolean next(PieceReader reader);
    }

    private static final class PieceReader implements Body.Reader {
        private final Pieces pieces;
        private MemorySegment source = MemorySegment.NULL;
        private long at;
        private long left;

        PieceReader(Pieces pieces) {
            this.pieces = pieces;
        }

        void piece(MemorySegment bytes, long from, long length) {
            source = bytes;
            at = from;
            left = length;
        }

        @Override
        public int read(ByteBuffer into) {
            MemorySegment target = MemorySegment.ofBuffer(into);
            int total = 0;
            int room = into.remaining();
            while (total < room) {
                if (left == 0 && !pieces.next(this)) {
                    break;
                }
                int length = (int) Math.min(left, room - total);
                MemorySegment.copy(source, at, target, total, length);
                at += length;
                left -= length;
                total += length;
            }
            into.position(into.position() + total);
            return total == 0 && room > 0 ? -1 : total;
        }

        @Override
        public void close() {}
    }

    /// The pieces of entries: the message up to where the flag belongs, the flag, the rest, a
    /// comma.
    private static final class EntryPieces implements Pieces {
        private static final MemorySegment LAST_BYTES = MemorySegment.ofArray(LAST);
        private static final MemorySegment COMMA_BYTES = MemorySegment.ofArray(COMMA);

        private final Segment[] segments;
        private final long[] raws;
        private int entry;
        private int segment;
        private int step;

        EntryPieces(Segment[] segments, long[] raws) {
            this.segments = segments;
            this.raws = raws;
        }

        @Override
        public boolean next(PieceReader reader) {
            if (entry == raws.length) {
                return false;
            }
            long raw = raws[entry];
            long position = Positions.withoutFlag(raw);
            segment = containing(segments, segment, position);
            MemorySegment bytes = segments[segment].bytes();
            long at = segments[segment].at(position);
            long json = LogRecord.jsonAt(at);
            int length = LogRecord.jsonLength(bytes, at);
            boolean flagged = Positions.flagged(raw);
            int split = flagged ? LogRecord.lastAt(bytes, at) : length;
            switch (step++) {
                case 0 -> reader.piece(bytes, json, split);
                case 1 -> reader.piece(LAST_BYTES, 0, flagged ? LAST.length : 0);
                case 2 -> reader.piece(bytes, json + split, length - split);
                default -> {
                    step = 0;
                    entry++;
                    reader.piece(COMMA_BYTES, 0, entry < raws.length ? 1 : 0);
                }
            }
            return true;
        }
    }
}
