package id.sahkan.notification.letter;

import id.sahkan.contracts.IndonesianZone;

/// The office that a letter comes from.
///
/// @param zone whose clock the letter's moments are read on
/// @param colour of the letter's head, such as `#122b52`
public record Sender(String indonesian, String english, IndonesianZone zone, String colour) {

    String name(Language language) {
        return switch (language) {
            case INDONESIAN -> indonesian;
            case ENGLISH -> english;
        };
    }
}
