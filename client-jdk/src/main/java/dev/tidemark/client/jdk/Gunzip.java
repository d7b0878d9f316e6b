package dev.tidemark.client.jdk;

import java.nio.ByteBuffer;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Unpacks gzip (RFC 1952) part by part as it comes in, checksums too.
///
/// What comes out is handed on in parts of [#PART_BYTES], and nothing is unpacked any more once
/// nobody wants it: so a small answer that unpacks to a huge one takes no more memory than a part.
final class Gunzip {
    private static final int PART_BYTES = 32 * 1024;
    private static final int[] MAGIC = {0x1F, 0x8B, 8};
    private static final int FIXED_BYTES = 10;
    private static final int FLAGS_AT = 3;
    private static final int TRAILER_BYTES = 8;
    private static final int CHECK = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int RESERVED = 0xE0;

    private final Inflater inflater = new Inflater(true);
    private final CRC32 check = new CRC32();
    private final byte[] trailer = new byte[TRAILER_BYTES];
    private Section section = Section.FIXED;
    private int at;
    private int flags;
    private int extra;

    private enum Section {
        FIXED,
        EXTRA_LENGTH,
        EXTRA,
        NAME,
        COMMENT,
        CHECK,
        BODY,
        TRAILER
    }

    /// Unpacks `packed`.
    ///
    /// @param sink says whether it wants more
    /// @throws DataFormatException if it is no gzip, or damaged
    void feed(ByteBuffer packed, Predicate<ByteBuffer> sink) throws DataFormatException {
        while (packed.hasRemaining()) {
            switch (section) {
                case BODY -> {
                    if (!inflate(packed, sink)) {
                        return;
                    }
                }
                case TRAILER -> trailer(packed.get());
                default -> header(packed.get() & 0xFF);
            }
        }
    }

    /// Whether what came so far is whole; nothing is.
    boolean whole() {
        return section == Section.FIXED && at == 0;
    }

    /// Frees what it holds; it is not fed any more.
    void end() {
        inflater.end();
    }

    private void header(int octet) throws DataFormatException {
        switch (section) {
            case FIXED -> {
                if (at < MAGIC.length && octet != MAGIC[at]) {
                    throw new DataFormatException("not gzip");
                }
                if (at == FLAGS_AT) {
                    flags = octet;
                }
                if (++at == FIXED_BYTES) {
                    if ((flags & RESERVED) != 0) {
                        throw new DataFormatException("gzip of an unknown kind");
                    }
                    next();
                }
            }
            case EXTRA_LENGTH -> {
                extra |= octet << (8 * at);
                if (++at == 2) {
                    section = Section.EXTRA;
                    at = 0;
                    if (extra == 0) {
                        next();
                    }
                }
            }
            case EXTRA -> {
                if (++at == extra) {
                    next();
                }
            }
            case NAME, COMMENT -> {
                if (octet == 0) {
                    next();
                }
            }
            case CHECK -> {
                if (++at == 2) {
                    next();
                }
            }
            case BODY, TRAILER -> throw new IllegalStateException("no header any more");
        }
    }

    /// Goes on to the next part of the header that is there, or to the body.
    private void next() {
        at = 0;
        extra = 0;
        if (took(EXTRA)) {
            section = Section.EXTRA_LENGTH;
        } else if (took(NAME)) {
            section = Section.NAME;
        } else if (took(COMMENT)) {
            section = Section.COMMENT;
        } else if (took(CHECK)) {
            section = Section.CHECK;
        } else {
            section = Section.BODY;
        }
    }

    private boolean took(int flag) {
        boolean there = (flags & flag) != 0;
        flags &= ~flag;
        return there;
    }

    private boolean inflate(ByteBuffer packed, Predicate<ByteBuffer> sink)
            throws DataFormatException {
        inflater.setInput(packed);
        while (!inflater.finished()) {
            ByteBuffer part = ByteBuffer.allocate(PART_BYTES);
            int came = inflater.inflate(part);
            if (came == 0 && inflater.needsDictionary()) {
                throw new DataFormatException("gzip with a dictionary");
            }
            if (came == 0) {
                return true;
            }
            part.flip();
            check.update(part.duplicate());
            if (!sink.test(part)) {
                return false;
            }
        }
        section = Section.TRAILER;
        at = 0;
        return true;
    }

    private void trailer(byte octet) throws DataFormatException {
        trailer[at++] = octet;
        if (at < TRAILER_BYTES) {
            return;
        }
        if (number(0) != (int) check.getValue() || number(4) != (int) inflater.getBytesWritten()) {
            throw new DataFormatException("damaged gzip");
        }
        // Another member may follow; together they are one text.
        section = Section.FIXED;
        at = 0;
        inflater.reset();
        check.reset();
    }

    private int number(int from) {
        int number = 0;
        for (int i = 0; i < 4; i++) {
            number |= (trailer[from + i] & 0xFF) << (8 * i);
        }
        return number;
    }
}
