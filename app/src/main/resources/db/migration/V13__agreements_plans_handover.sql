-- Read models of what was agreed, planned and carried out.
create schema agreements;

create table agreements.adopted (
    exchange    text not null primary key,
    agreement   text not null,
    version     integer not null,
    fingerprint text not null
);

create table agreements.decision (
    exchange text not null,
    clause   text not null,
    party    text not null,
    entry    text not null,
    verdict  text not null,
    reasons  jsonb not null,
    primary key (exchange, clause, entry)
);

create schema plans;

create table plans.stage (
    exchange text not null,
    stage    integer not null,
    day      date not null,
    primary key (exchange, stage)
);

create table plans.line (
    exchange  text not null,
    entry     text not null,
    stage     integer not null,
    point     text not null,
    releasing text not null,
    clause    text not null,
    ordinal   integer not null,
    primary key (exchange, entry)
);

create table plans.reserve (
    exchange  text not null,
    entry     text not null,
    stage     integer not null,
    releasing text not null,
    ordinal   integer not null,
    primary key (exchange, entry)
);

create schema handover;

-- Every step of the staged exchange as it stands in the log; where the exchange is follows from these alone.
create table handover.step (
    exchange text   not null,
    recorded bigint not null,
    day      date   not null,
    stage    integer not null,
    attempt  integer not null,
    kind     text   not null,
    party    text,
    people   integer,
    primary key (exchange, recorded)
);

create table handover.terms (
    exchange      text not null primary key,
    stages        integer not null,
    exposure_max  integer not null,
    first_party   text not null,
    second_party  text not null,
    first_weight  integer not null,
    second_weight integer not null
);

-- Where each person who was to cross has come to.
create table handover.person (
    exchange  text not null,
    entry     text not null,
    releasing text not null,
    place     text not null,
    stage     integer not null,
    primary key (exchange, entry)
);

-- What happened to single people; never why somebody does not travel.
create table handover.event (
    exchange text    not null,
    recorded bigint  not null,
    day      date    not null,
    stage    integer not null,
    attempt  integer not null,
    kind     text    not null,
    party    text,
    entry    text,
    primary key (exchange, recorded)
);

-- Why people did not travel, in totals per side and for the exchange as a whole only.
create table handover.withdrawal_total (
    exchange text not null,
    party    text not null,
    cause    text not null,
    people   integer not null,
    primary key (exchange, party, cause)
);
