package id.sahkan.bench.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/// Processor time of processes, from `/proc/<pid>/stat`, in steps of 10 ms.
public final class Cpu {

    private static final long NANOS_PER_TICK = 10_000_000;

    private Cpu() {}

    /// Time used so far, by part.
    public record Reading(Map<String, Duration> used) {

        public Reading {
            used = Map.copyOf(used);
        }

        /// What each part has used since; a part that is new counts from nothing.
        public Map<String, Duration> since(Reading before) {
            var spent = new TreeMap<String, Duration>();
            used.forEach((part, now) -> spent.put(part, now.minus(before.used().getOrDefault(part, Duration.ZERO))));
            return spent;
        }
    }

    /// One process with those of its children that have ended.
    public static Duration of(long pid) {
        return ticks(Path.of("/proc", Long.toString(pid), "stat"), true);
    }

    /// A postmaster and its children. What is spent for one database is told apart; the rest (the writers of the log
    /// and of checkpoints, and connections that are closed) is `postgres`.
    public static Map<String, Duration> ofPostgres(long postmaster) {
        var used = new LinkedHashMap<String, Duration>();
        used.put("postgres", of(postmaster));
        ProcessHandle.of(postmaster)
                .ifPresent(server -> server.children().forEach(child -> {
                    var stat = Path.of("/proc", Long.toString(child.pid()), "stat");
                    used.merge(title(child.pid()), ticks(stat, false), Duration::plus);
                }));
        return used;
    }

    /// A backend calls itself `postgres: role database address state`.
    private static String title(long pid) {
        try {
            var words = Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"))
                    .replace('\0', ' ')
                    .split(" ", -1);
            return words.length > 3 && words[3].matches("\\d+\\..*") ? "postgres/" + words[2] : "postgres";
        } catch (IOException ended) {
            return "postgres";
        }
    }

    private static Duration ticks(Path stat, boolean withEndedChildren) {
        try {
            var text = Files.readString(stat);
            // The program's name stands in parentheses and may contain anything.
            var fields = text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
            var ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
            if (withEndedChildren) {
                ticks += Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
            }
            return Duration.ofNanos(ticks * NANOS_PER_TICK);
        } catch (IOException ended) {
            return Duration.ZERO;
        }
    }
}
