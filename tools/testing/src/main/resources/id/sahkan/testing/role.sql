CREATE ROLE service LOGIN PASSWORD 'service';
