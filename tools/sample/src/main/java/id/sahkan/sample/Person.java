package id.sahkan.sample;

import java.time.LocalDate;

/// An invented person. The identity number follows the published structure (women: day + 40) with a serial 9xxx.
record Person(String name, LocalDate born, boolean woman, int district, int serial) {

    Person {
        if (serial < 9000 || serial > 9999) {
            throw new IllegalArgumentException("Sample serials are 9xxx");
        }
    }

    String nik() {
        return "1471%02d%02d%02d%02d%04d"
                .formatted(
                        district,
                        born.getDayOfMonth() + (woman ? 40 : 0),
                        born.getMonthValue(),
                        born.getYear() % 100,
                        serial);
    }

    @Override
    public String toString() {
        return "Person[" + serial + "]";
    }
}
