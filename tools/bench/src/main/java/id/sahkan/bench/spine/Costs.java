package id.sahkan.bench.spine;

import id.sahkan.bench.machine.Cpu;
import id.sahkan.bench.machine.Findings;
import java.time.Duration;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/// One phase in which all processes work on so many events.
record Costs(long events, Duration took, TreeMap<String, Double> microsByPart) {

    static Costs of(long events, Duration took, Cpu.Reading before, Cpu.Reading after) {
        var micros = new TreeMap<String, Double>();
        after.since(before).forEach((part, spent) -> micros.put(part, spent.toNanos() / 1e3 / events));
        return new Costs(events, took, micros);
    }

    double micros() {
        return microsByPart.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    double perSecond() {
        return events * (double) TimeUnit.SECONDS.toNanos(1) / took.toNanos();
    }

    void addTo(Findings findings, String phase) {
        findings.add(phase + "PerSecond", perSecond(), phase + ": flat out", "%.0f events/s".formatted(perSecond()));
        var parts = new StringBuilder();
        microsByPart.forEach((part, spent) -> {
            if (spent >= 1) {
                parts.append(parts.isEmpty() ? "" : ", ").append("%s %.0f".formatted(part, spent));
            }
        });
        findings.add(
                phase + "CpuMicros", micros(), phase + ": CPU per event", "%.0f µs (%s)".formatted(micros(), parts));
        findings.detail(phase + "CpuMicrosByPart", microsByPart);
    }
}
