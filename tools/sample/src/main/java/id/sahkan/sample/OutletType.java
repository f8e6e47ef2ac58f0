package id.sahkan.sample;

enum OutletType {
    ONLINE("63122"),
    PRINT("58130"),
    TV("60202"),
    RADIO("60102");

    final String kbli;

    OutletType(String kbli) {
        this.kbli = kbli;
    }
}
