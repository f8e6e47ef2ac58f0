-- Names in the order of the office's language: antara before Zaman, whatever the database was made with.
CREATE COLLATION office (provider = icu, locale = 'id');
