package id.sahkan.decree.sharing;

import id.sahkan.decree.sharing.SharingState.Agreed;
import id.sahkan.decree.sharing.SharingState.Asked;
import id.sahkan.decree.sharing.SharingState.Declined;
import id.sahkan.decree.sharing.SharingState.Ended;
import id.sahkan.decree.sharing.SharingState.Kept;
import id.sahkan.decree.sharing.SharingState.Withdrawn;

/// The states by name, as the table and the API say them.
enum SharingStage {
    ASKED,
    AGREED,
    DECLINED,
    WITHDRAWN,
    ENDED;

    static SharingStage of(Kept state) {
        return switch (state) {
            case Asked _ -> ASKED;
            case Agreed _ -> AGREED;
            case Declined _ -> DECLINED;
            case Withdrawn _ -> WITHDRAWN;
            case Ended _ -> ENDED;
        };
    }
}
