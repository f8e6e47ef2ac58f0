package id.sahkan.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nik=1471010101019001;                             | nik=[number];",
                "Key (nik)=(1471010101019001) already exists       | Key (nik)=([number]) already exists",
                "npwp 01.234.567.8-901.000 is wrong                | npwp [number] is wrong",
                "npwp 012345678901000                              | npwp [number]",
                "call +6281234567890 or 0812-3456-7890             | call [number] or [number]",
                "62 812 3456 7890                                  | [number]",
                "Authorization: Bearer eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ1LTEifQ.c2ln; | Authorization: [token];",
                "bearer abcdefgh12345678 rejected                  | [token] rejected",
                "token eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ1LTEifQ.    | token [token]",
                "Basic c2Foa2FuLXdlYjpzZWNyZXQ= refused             | [token] refused",
                "to=redaksi.uji+sk@kabar-uji.example failed        | to=[e-mail] failed",
                "550 5.1.1 <rina@kabar.example>: no such user      | 550 5.1.1 <[e-mail]>: no such user"
            })
    void whatNamesAPersonIsReplaced(String said, String written) {
        assertThat(Redactor.redact(said)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0b81234f-0812-4345-8678-081234567890",
                "application 00000000-0000-4000-8000-000000000001 version 3",
                "partition 11 offset 81234567",
                "2026-11-25T03:41:05.123456789Z",
                "relay starts over in 5000 ms",
                "KM-2027-0001",
                "Basic authentication is off",
                "the bearer of this",
                "sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
            })
    void whatNamesNobodyStays(String said) {
        assertThat(Redactor.redact(said)).isEqualTo(said);
    }
}
