package dev.tidemark.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The files of one embedded server:
///
/// ```
/// <directory>/cluster      PostgreSQL's own data folder
///             cluster.new  one that is being made; renamed when it is whole
///             password     of the user postgres, readable by the owner only
///             server.log   what the server prints
/// ```
final class Cluster {
    static final String SUPERUSER = "postgres";
    private static final String OWN_SETTINGS = "tidemark.conf";
    private static final int BUILTIN_LOCALE_MAJOR = 17;
    private static final long LOG_BYTES_MAX = 8L << 20;
    private static final Set<PosixFilePermission> PRIVATE_FILE =
            PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> PRIVATE_FOLDER =
            PosixFilePermissions.fromString("rwx------");

    /// Logical replication for many engines, durable, and nothing that depends on the machine's
    /// locale or time zone.
    private static final Map<String, String> SETTINGS =
            Map.ofEntries(
                    Map.entry("listen_addresses", "127.0.0.1"),
                    Map.entry("unix_socket_directories", ""),
                    Map.entry("wal_level", "logical"),
                    Map.entry("fsync", "on"),
                    Map.entry("synchronous_commit", "on"),
                    Map.entry("max_connections", "200"),
                    Map.entry("max_replication_slots", "64"),
                    Map.entry("max_wal_senders", "64"),
                    Map.entry("timezone", "UTC"),
                    Map.entry("log_timezone", "UTC"),
                    Map.entry("lc_messages", "C"));

    private final Path directory;
    private final Binaries binaries;
    private final RunAs runAs;

    private Cluster(Path directory, Binaries binaries, RunAs runAs) {
        this.directory = directory;
        this.binaries = binaries;
        this.runAs = runAs;
    }

    /// The cluster in `directory`, made if there is none.
    ///
    /// @throws IOException if the folder holds something else or another major version's cluster
    static Cluster in(Path directory, Binaries binaries, RunAs runAs) throws IOException {
        Cluster cluster = new Cluster(directory, binaries, runAs);
        if (Files.exists(cluster.folder())) {
            cluster.requireSameMajor();
        } else {
            cluster.make();
        }
        return cluster;
    }

    /// An empty or absent folder, or one that we made.
    static void requireOurs(Path directory) throws IOException {
        Files.createDirectories(directory);
        boolean ours =
                Folders.isEmpty(directory)
                        || Files.exists(directory.resolve("cluster"))
                        || Files.exists(directory.resolve("password"));
        if (!ours) {
            throw new IOException(
                    "The folder "
                            + directory
                            + " holds other files. Name an empty or a new folder for Postgres.");
        }
    }

    Path folder() {
        return directory.resolve("cluster");
    }

    Path log() {
        return directory.resolve("server.log");
    }

    String password() throws IOException {
        return Files.readString(directory.resolve("password")).strip();
    }

    /// Writes the settings for the next start.
    void configure(Map<String, String> further) throws IOException {
        Map<String, String> settings = new TreeMap<>(SETTINGS);
        settings.putAll(further);
        StringBuilder text = new StringBuilder("# Written at each start.\n");
        settings.forEach(
                (name, value) ->
                        text.append(name)
                                .append(" = '")
                                .append(value.replace("\\", "\\\\").replace("'", "''"))
                                .append("'\n"));
        Path file = folder().resolve(OWN_SETTINGS);
        Files.writeString(file, text);
        own(file, PRIVATE_FILE);
        if (Files.exists(log()) && Files.size(log()) > LOG_BYTES_MAX) {
            Files.move(
                    log(),
                    directory.resolve("server.log.old"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// A program of this cluster's version, run as the user that owns the cluster.
    ProcessBuilder program(String name, List<String> arguments) {
        return Command.prepare(directory, runAs.prefix(), commandLine(name, arguments));
    }

    /// The end of the server's log from `position` on, at most 30 lines.
    String logSince(long position) throws IOException {
        if (!Files.exists(log())) {
            return "";
        }
        byte[] bytes = Files.readAllBytes(log());
        int from = (int) Math.min(position, bytes.length);
        List<String> lines =
                new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8)
                        .lines()
                        .toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
    }

    private void requireSameMajor() throws IOException {
        String major = Files.readString(folder().resolve("PG_VERSION")).strip();
        if (!major.equals(binaries.major())) {
            throw new IOException(
                    "The cluster in "
                            + directory
                            + " was made by PostgreSQL "
                            + major
                            + ", and this program brings PostgreSQL "
                            + binaries.major()
                            + ". Move its rows with pg_dump of version "
                            + major
                            + ", or name another folder.");
        }
    }

    private void make() throws IOException {
        Path unfinished = directory.resolve("cluster.new");
        Folders.deleteTree(unfinished);
        own(directory, PRIVATE_FOLDER);
        Path password = directory.resolve("password");
        if (!Files.exists(password)) {
            writePassword(password);
        }
        own(password, PRIVATE_FILE);
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "--pgdata=" + unfinished,
                                "--username=" + SUPERUSER,
                                "--pwfile=" + password,
                                "--auth=scram-sha-256",
                                "--encoding=UTF8",
                                "--locale=C",
                                "--data-checksums",
                                "--no-instructions"));
        if (Integer.parseInt(binaries.major()) >= BUILTIN_LOCALE_MAJOR) {
            arguments.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        }
        Command.Result result =
                Command.run(directory, runAs.prefix(), commandLine("initdb", arguments));
        if (!result.succeeded()) {
            throw new IOException(
                    "PostgreSQL could not make a cluster in "
                            + directory
                            + ":\n"
                            + result.output());
        }
        Files.writeString(
                unfinished.resolve("postgresql.conf"),
                "\ninclude = '" + OWN_SETTINGS + "'\n",
                StandardOpenOption.APPEND);
        Files.move(unfinished, folder(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void writePassword(Path file) throws IOException {
        byte[] chance = new byte[24];
        new SecureRandom().nextBytes(chance);
        FileAttribute<Set<PosixFilePermission>> mode =
                PosixFilePermissions.asFileAttribute(PRIVATE_FILE);
        Path unfinished = Files.createTempFile(file.toAbsolutePath().getParent(), "pw", "", mode);
        Files.writeString(unfinished, HexFormat.of().formatHex(chance) + "\n");
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private void own(Path path, Set<PosixFilePermission> permissions) throws IOException {
        Files.setPosixFilePermissions(path, permissions);
        if (!Files.getOwner(path).getName().equals(runAs.owner())) {
            Files.setOwner(
                    path,
                    path.getFileSystem()
                            .getUserPrincipalLookupService()
                            .lookupPrincipalByName(runAs.owner()));
        }
    }

    private List<String> commandLine(String name, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(binaries.program(name).toString());
        command.addAll(arguments);
        return command;
    }
}
