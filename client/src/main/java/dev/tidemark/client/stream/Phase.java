package dev.tidemark.client.stream;

/// What a stream is about; [StreamMachine] draws it.
enum Phase {
    STOPPED,
    ASKING,
    WAITING,
    DECIDING
}
