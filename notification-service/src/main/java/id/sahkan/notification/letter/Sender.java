package id.sahkan.notification.letter;

import id.sahkan.contracts.IndonesianZone;

/// The office that a letter comes from.
///
/// @param zone whose clock the letter's moments are read on
/// @param colour of the letter's head, such as `#122b52`
/// @param speaksEnglish whether it speaks English to people as well
public record Sender(String indonesian, String english, IndonesianZone zone, String colour, boolean speaksEnglish) {

    public Sender(String indonesian, String english, IndonesianZone zone, String colour) {
        this(indonesian, english, zone, colour, true);
    }

    /// In which it answers somebody who chose this one.
    public Language to(Language chosen) {
        return speaksEnglish ? chosen : Language.INDONESIAN;
    }

    String name(Language language) {
        return switch (language) {
            case INDONESIAN -> indonesian;
            case ENGLISH -> english;
        };
    }
}
