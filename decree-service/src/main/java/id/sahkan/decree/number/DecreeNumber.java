package id.sahkan.decree.number;

/// A number in the decree register of one year; `text` is how it is printed.
public record DecreeNumber(int year, int sequence, String text) {

    public DecreeNumber {
        if (sequence < 1 || text.isBlank()) {
            throw new IllegalArgumentException("a decree number starts at 1 and is printed");
        }
    }
}
