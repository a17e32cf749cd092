-- Read models of the talks and of the public accounts. Rebuilt from the acts at any time.
create schema talks;

create table talks.round (
    exchange text not null,
    id       text not null,
    held_on  date not null,
    venue    text not null,
    outcome  jsonb not null,
    primary key (exchange, id)
);

create table talks.memorandum (
    exchange   text not null,
    id         text not null,
    sender     text not null,
    receiver   text not null,
    via        text not null,
    languages  jsonb not null,
    received   date,
    answer_due date,
    primary key (exchange, id)
);

create table talks.position (
    exchange text not null,
    id       text not null,
    party    text not null,
    taken_on date not null,
    topic    text not null,
    wording  jsonb not null,
    primary key (exchange, id)
);

create schema accounts;

create table accounts.source (
    exchange  text not null,
    id        text not null,
    outlet    jsonb not null,
    published date not null,
    primary key (exchange, id)
);

create table accounts.statement (
    exchange text    not null,
    topic    text    not null,
    recorded bigint  not null,
    ordinal  integer not null,
    unit     text    not null,
    basis    text    not null,
    who      text    not null,
    stance   text    not null,
    wording  jsonb   not null,
    amount_from bigint,
    amount_to   bigint,
    sources  jsonb   not null,
    primary key (exchange, topic, ordinal)
);

create table accounts.said (
    exchange text   not null,
    recorded bigint not null,
    subject  text   not null,
    day      date   not null,
    who      text   not null,
    figure   bigint,
    wording  jsonb  not null,
    primary key (exchange, recorded)
);
