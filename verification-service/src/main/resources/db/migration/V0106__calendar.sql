-- The calendar is kept by people of the office: what a day is, by its name, and where that is said.
ALTER TABLE holiday RENAME COLUMN note TO name;
ALTER TABLE holiday
    ADD COLUMN kind            text        NOT NULL DEFAULT 'NATIONAL_HOLIDAY',
    ADD COLUMN source          text,
    ADD COLUMN version         bigint      NOT NULL DEFAULT 1,
    ADD COLUMN changed_at      timestamptz NOT NULL DEFAULT now(),
    ADD COLUMN changed_by      text        NOT NULL DEFAULT '',
    ADD COLUMN changed_by_name text        NOT NULL DEFAULT 'Sahkan';

UPDATE holiday SET kind = 'JOINT_LEAVE' WHERE name = 'Cuti bersama';

-- Names for the year that is settled; those of 2027 are the office's to write.
UPDATE holiday SET name = named.name
FROM (VALUES
    (date '2026-01-01', 'Tahun Baru Masehi'),
    ('2026-01-16', 'Isra Mikraj Nabi Muhammad saw.'),
    ('2026-02-16', 'Cuti bersama Tahun Baru Imlek'),
    ('2026-02-17', 'Tahun Baru Imlek'),
    ('2026-03-18', 'Cuti bersama Hari Suci Nyepi'),
    ('2026-03-19', 'Hari Suci Nyepi'),
    ('2026-03-20', 'Cuti bersama Idulfitri'),
    ('2026-03-21', 'Idulfitri'),
    ('2026-03-22', 'Idulfitri'),
    ('2026-03-23', 'Cuti bersama Idulfitri'),
    ('2026-03-24', 'Cuti bersama Idulfitri'),
    ('2026-04-03', 'Wafat Yesus Kristus'),
    ('2026-04-05', 'Kebangkitan Yesus Kristus (Paskah)'),
    ('2026-05-01', 'Hari Buruh Internasional'),
    ('2026-05-14', 'Kenaikan Yesus Kristus'),
    ('2026-05-15', 'Cuti bersama Kenaikan Yesus Kristus'),
    ('2026-05-27', 'Iduladha'),
    ('2026-05-28', 'Cuti bersama Iduladha'),
    ('2026-05-31', 'Hari Raya Waisak'),
    ('2026-06-01', 'Hari Lahir Pancasila'),
    ('2026-06-16', 'Tahun Baru Islam'),
    ('2026-08-17', 'Proklamasi Kemerdekaan'),
    ('2026-08-25', 'Maulid Nabi Muhammad saw.'),
    ('2026-12-24', 'Cuti bersama Natal'),
    ('2026-12-25', 'Kelahiran Yesus Kristus (Natal)')
) AS named (day, name)
WHERE holiday.day = named.day AND holiday.name IN ('Libur nasional', 'Cuti bersama');

-- One row: each change takes its turn on it, and what was previewed is accepted only on the calendar that was seen.
CREATE TABLE calendar_version (
    one             boolean     PRIMARY KEY DEFAULT true CHECK (one),
    version         bigint      NOT NULL,
    changed_at      timestamptz NOT NULL,
    changed_by      text        NOT NULL,
    changed_by_name text        NOT NULL
);

INSERT INTO calendar_version (version, changed_at, changed_by, changed_by_name) VALUES (1, now(), '', 'Sahkan');

-- Who changed what, from what to what. Rows are added and never changed.
CREATE TABLE calendar_change (
    version       bigint      NOT NULL,
    day           date        NOT NULL,
    at            timestamptz NOT NULL,
    actor_id      text        NOT NULL,
    actor_name    text        NOT NULL,
    kind_before   text,
    name_before   text,
    source_before text,
    kind_after    text,
    name_after    text,
    source_after  text,
    PRIMARY KEY (version, day),
    CHECK (kind_before IS NOT NULL OR kind_after IS NOT NULL)
);

CREATE INDEX calendar_change_day ON calendar_change (day, version);

-- What was changed stays: the service adds, and nothing else.
REVOKE UPDATE, DELETE, TRUNCATE ON calendar_change FROM "${serviceRole}";
