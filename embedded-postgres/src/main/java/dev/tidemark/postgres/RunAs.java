package dev.tidemark.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;

/// Who runs the server. PostgreSQL refuses to run as root, so root starts it as somebody else: a
/// real user where one can reach the folder, else itself without its name in a user namespace.
///
/// @param prefix what stands before each command; empty for "as we are"
/// @param owner whom the data folder belongs to
record RunAs(List<String> prefix, String owner) {
    private static final String ROOT = "root";

    static boolean isRoot() {
        return ROOT.equals(System.getProperty("user.name"));
    }

    /// The first way that works on this machine to run `program` on `directory`.
    ///
    /// A folder that has an owner keeps it, so a cluster is always run as the user that made it.
    ///
    /// @throws IOException if we are root and there is no way
    static RunAs whoCanRun(Path program, Path directory) throws IOException {
        UserPrincipal owner = Files.getOwner(directory);
        if (!isRoot()) {
            return new RunAs(List.of(), owner.getName());
        }
        List<String> tried = new ArrayList<>();
        for (RunAs candidate : candidates(owner.getName(), Folders.isEmpty(directory))) {
            if (candidate.canRun(program, directory)) {
                return candidate;
            }
            tried.add(String.join(" ", candidate.prefix));
        }
        throw new IOException(
                "PostgreSQL does not run as root, and none of these let another user reach "
                        + directory
                        + ": "
                        + tried
                        + ". Put the data folder where a user 'postgres' or 'nobody' can reach it,"
                        + " or start as an ordinary user.");
    }

    private boolean canRun(Path program, Path directory) throws IOException {
        List<String> look =
                List.of(
                        "sh",
                        "-c",
                        "[ \"$(id -u)\" != 0 ] && cd \"$1\" && [ -x \"$1\" ] && \"$2\" --version",
                        "sh",
                        directory.toAbsolutePath().resolveSibling("").toString(),
                        program.toString());
        return Command.run(Path.of("/"), prefix, look).succeeded();
    }

    private static List<RunAs> candidates(String owner, boolean fresh) throws IOException {
        RunAs nameless = new RunAs(List.of("unshare", "-U"), ROOT);
        List<RunAs> candidates = new ArrayList<>();
        if (!owner.equals(ROOT)) {
            addUser(owner, candidates);
            return candidates;
        }
        if (!fresh) {
            candidates.add(nameless);
        }
        addUser("postgres", candidates);
        addUser("nobody", candidates);
        if (fresh) {
            candidates.add(nameless);
        }
        return candidates;
    }

    private static void addUser(String user, List<RunAs> candidates) throws IOException {
        String uid = id("-u", user);
        String gid = id("-g", user);
        if (uid.isEmpty() || gid.isEmpty()) {
            return;
        }
        String exec = "exec \"$0\" \"$@\"";
        candidates.add(
                new RunAs(
                        List.of(
                                "setpriv",
                                "--reuid=" + uid,
                                "--regid=" + gid,
                                "--clear-groups",
                                "--no-new-privs"),
                        user));
        candidates.add(new RunAs(List.of("su", "-s", "/bin/sh", user, "-c", exec, "--"), user));
        candidates.add(new RunAs(List.of("sudo", "-n", "-u", user, "--"), user));
    }

    private static String id(String flag, String user) throws IOException {
        Command.Result result =
                Command.run(Path.of("/"), List.of(), List.of("id", flag, "--", user));
        return result.succeeded() ? result.output().strip() : "";
    }
}
