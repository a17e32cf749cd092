-- What was said and done. One log per exchange; nothing here is ever changed or taken away, except the keys and the
-- sealed records of persons, which must be erasable.
create schema acts;

create table acts.log (
    exchange text primary key,
    origin text not null unique,
    size bigint not null check (size >= 0),
    root bytea not null check (length(root) = 32)
);
comment on table acts.log is 'The tree head under the last signed checkpoint; writers lock its row.';

create table acts.act (
    exchange text not null references acts.log,
    index bigint not null check (index >= 0),
    type text not null,
    signer text not null,
    sequence bigint not null check (sequence >= 1),
    subject text,
    entry bytea not null check (length(entry) <= 65535),
    primary key (exchange, index),
    unique (exchange, signer, sequence)
);
create index act_subject on acts.act (exchange, subject, index) where subject is not null;
create index act_type on acts.act (exchange, type, index);

create table acts.payload (
    exchange text not null,
    index bigint not null,
    salt bytea not null check (length(salt) = 32),
    document bytea not null,
    primary key (exchange, index),
    foreign key (exchange, index) references acts.act deferrable initially deferred
);

create table acts.tile (
    exchange text not null references acts.log,
    level smallint not null check (level between 0 and 7),
    index bigint not null check (index >= 0),
    width smallint not null check (width between 1 and 256),
    hashes bytea not null check (length(hashes) = 32 * width),
    primary key (exchange, level, index)
);

create table acts.checkpoint (
    exchange text not null references acts.log,
    size bigint not null check (size >= 0),
    root bytea not null check (length(root) = 32),
    signature text not null,
    primary key (exchange, size)
);

create table acts.cosignature (
    exchange text not null,
    size bigint not null,
    seat text not null,
    line text not null,
    primary key (exchange, size, seat),
    foreign key (exchange, size) references acts.checkpoint
);

create table acts.person (
    exchange text not null,
    person text not null,
    key bytea check (length(key) = 32),
    salt bytea check (length(salt) = 32),
    primary key (exchange, person),
    check ((key is null) = (salt is null))
);
comment on table acts.person is 'Key and salt of each person''s records; a row without them is a person erased.';

create table acts.person_record (
    exchange text not null,
    person text not null,
    number int not null check (number >= 0),
    sealed bytea not null,
    commitment bytea not null check (length(commitment) = 32),
    primary key (exchange, person, number),
    foreign key (exchange, person) references acts.person
);

create table acts.projection (
    exchange text not null references acts.log,
    name text not null,
    applied bigint not null check (applied >= 0),
    primary key (exchange, name)
);

create function acts.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'what was recorded in %.% stays', tg_table_schema, tg_table_name using errcode = 'HW001';
end $$;

create function acts.refuse_shrinking() returns trigger language plpgsql as $$
begin
    if new.exchange <> old.exchange or new.origin <> old.origin or new.size <= old.size then
        raise exception 'a log only grows' using errcode = 'HW001';
    end if;
    return new;
end $$;

create function acts.refuse_narrowing() returns trigger language plpgsql as $$
begin
    if (new.exchange, new.level, new.index) <> (old.exchange, old.level, old.index) or new.width <= old.width
        or substr(new.hashes, 1, length(old.hashes)) <> old.hashes then
        raise exception 'a tile only grows' using errcode = 'HW001';
    end if;
    return new;
end $$;

create trigger stays before update or delete or truncate on acts.act
    for each statement execute function acts.refuse_change();
create trigger stays before update or delete or truncate on acts.payload
    for each statement execute function acts.refuse_change();
create trigger stays before update or delete or truncate on acts.checkpoint
    for each statement execute function acts.refuse_change();
create trigger stays before update or delete or truncate on acts.cosignature
    for each statement execute function acts.refuse_change();
create trigger stays before delete or truncate on acts.tile
    for each statement execute function acts.refuse_change();
create trigger stays before delete or truncate on acts.log
    for each statement execute function acts.refuse_change();
create trigger grows before update on acts.log
    for each row execute function acts.refuse_shrinking();
create trigger grows before update on acts.tile
    for each row execute function acts.refuse_narrowing();
