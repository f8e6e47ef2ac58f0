package id.sahkan.messaging.inbox;

import id.sahkan.messaging.Incoming;
import id.sahkan.messaging.relay.RelayException;
import id.sahkan.messaging.relay.RelayPort;
import id.sahkan.messaging.relay.Unsent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Production as it is, and production with one safeguard taken out by a port that lies.
enum Mutant {
    NONE,
    VERSION_CHECK_REMOVED {
        @Override
        InboxPort inbox(SimulatedTransaction transaction) {
            return new Forwarding(transaction) {
                /// The version applied last is taken for one that is still to come.
                @Override
                public Map<StreamId, Progress> progress(Set<StreamId> streams) {
                    Map<StreamId, Progress> known = super.progress(streams);
                    return known.entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey,
                                    entry -> new Progress(
                                            Math.max(0, entry.getValue().version() - 1),
                                            entry.getValue().revision(),
                                            entry.getValue().parked())));
                }

                @Override
                public boolean take(List<Run> runs) {
                    runs.forEach(transaction::takeUnchecked);
                    return true;
                }
            };
        }
    },
    REVISION_CHECK_REMOVED {
        @Override
        InboxPort inbox(SimulatedTransaction transaction) {
            return new Forwarding(transaction) {
                @Override
                public void save(List<Advance> advances) {
                    transaction.saveUnchecked(advances);
                }
            };
        }
    },
    TAKEN_WITHOUT_HOLDING {
        @Override
        InboxPort inbox(SimulatedTransaction transaction) {
            return new Forwarding(transaction) {
                @Override
                public boolean take(List<Run> runs) {
                    return transaction.take(runs, false, true);
                }
            };
        }
    },
    TAKEN_ALTHOUGH_PARKED {
        @Override
        InboxPort inbox(SimulatedTransaction transaction) {
            return new Forwarding(transaction) {
                @Override
                public boolean take(List<Run> runs) {
                    return transaction.take(runs, true, false);
                }
            };
        }
    },
    HELD_IS_DROPPED {
        @Override
        InboxPort inbox(SimulatedTransaction transaction) {
            return new Forwarding(transaction) {
                @Override
                public void park(List<Parking> parkings) {
                    super.park(parkings.stream()
                            .filter(parking -> parking.kind() != ParkKind.GAP)
                            .toList());
                }
            };
        }
    },
    OFFSETS_BEFORE_THE_TRANSACTION,
    ACKNOWLEDGED_BEFORE_THE_SEND_COMPLETES {
        @Override
        RelayPort relay(RelayPort port, SimulatedOffice office) {
            return new ForwardingRelay(port) {
                @Override
                public InFlight send(List<Unsent> batch) throws RelayException {
                    super.send(batch);
                    return () -> true;
                }
            };
        }
    },
    DELETED_BEFORE_THE_ACKNOWLEDGEMENT {
        @Override
        RelayPort relay(RelayPort port, SimulatedOffice office) {
            return new ForwardingRelay(port) {
                @Override
                Lead leading(Lead lead) {
                    return new ForwardingLead(lead) {
                        @Override
                        public List<Unsent> unsent(int limit) throws RelayException {
                            List<Unsent> batch = super.unsent(limit);
                            super.delete(batch);
                            return batch;
                        }

                        @Override
                        public void delete(List<Unsent> batch) {
                            // It was done when the batch was read.
                        }
                    };
                }
            };
        }
    },
    READ_BY_A_CURSOR {
        @Override
        RelayPort relay(RelayPort port, SimulatedOffice office) {
            return new ForwardingRelay(port) {
                @Override
                Lead leading(Lead lead) {
                    return new ForwardingLead(lead) {
                        private long cursor;

                        /// Only what is beyond the last position seen: what commits late is skipped.
                        @Override
                        public List<Unsent> unsent(int limit) throws RelayException {
                            stay();
                            List<Unsent> batch = office.unsentAfter(cursor, limit);
                            if (!batch.isEmpty()) {
                                cursor = batch.getLast().position();
                            }
                            return batch;
                        }
                    };
                }
            };
        }
    };

    InboxPort inbox(SimulatedTransaction transaction) {
        return transaction;
    }

    RelayPort relay(RelayPort port, SimulatedOffice office) {
        return port;
    }

    private abstract static class Forwarding implements InboxPort {
        private final InboxPort port;

        Forwarding(InboxPort port) {
            this.port = port;
        }

        @Override
        public Map<StreamId, Progress> progress(Set<StreamId> streams) {
            return port.progress(streams);
        }

        @Override
        public boolean take(List<Run> runs) {
            return port.take(runs);
        }

        @Override
        public List<StreamEvent> parked(StreamId stream, long from, long to) {
            return port.parked(stream, from, to);
        }

        @Override
        public Optional<Cause> apply(Incoming incoming) {
            return port.apply(incoming);
        }

        @Override
        public void park(List<Parking> parkings) {
            port.park(parkings);
        }

        @Override
        public void reclassify(List<Reclassified> rows) {
            port.reclassify(rows);
        }

        @Override
        public void unpark(Map<StreamId, Long> versions) {
            port.unpark(versions);
        }

        @Override
        public void save(List<Advance> advances) {
            port.save(advances);
        }
    }

    private abstract static class ForwardingRelay implements RelayPort {
        private final RelayPort port;

        ForwardingRelay(RelayPort port) {
            this.port = port;
        }

        Lead leading(Lead lead) {
            return lead;
        }

        @Override
        public Optional<Lead> lead() throws RelayException {
            return port.lead().map(this::leading);
        }

        @Override
        public InFlight send(List<Unsent> batch) throws RelayException {
            return port.send(batch);
        }

        @Override
        public void closeProducer() {
            port.closeProducer();
        }
    }

    private abstract static class ForwardingLead implements RelayPort.Lead {
        private final RelayPort.Lead lead;

        ForwardingLead(RelayPort.Lead lead) {
            this.lead = lead;
        }

        @Override
        public List<Unsent> unsent(int limit) throws RelayException {
            return lead.unsent(limit);
        }

        @Override
        public void delete(List<Unsent> batch) throws RelayException {
            lead.delete(batch);
        }

        @Override
        public void stay() throws RelayException {
            lead.stay();
        }

        @Override
        public void giveUp() {
            lead.giveUp();
        }
    }
}
