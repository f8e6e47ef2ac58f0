-- How much of each limit is used up; who it is stands here as a pseudonym. Not logged: after a crash of the database
-- everybody begins anew.
CREATE UNLOGGED TABLE bucket (
    id         varchar PRIMARY KEY,
    state      bytea,
    expires_at bigint
);
CREATE INDEX bucket_expires_at ON bucket (expires_at);
