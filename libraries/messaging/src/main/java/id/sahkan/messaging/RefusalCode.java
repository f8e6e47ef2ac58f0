package id.sahkan.messaging;

/// Why a decider refuses: a word that never changes. Which HTTP status goes with it is a matter of the edge.
public interface RefusalCode {

    String code();
}
