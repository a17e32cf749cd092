-- Read models of the remains and of the children's list. Neither ever refers to the other, nor to a plan.
create schema remains;

-- What the sending and the receiving side each say of one handover; neither column is derived from the other.
create table remains.delivery (
    exchange text not null,
    day      date not null,
    sender   text not null,
    receiver text not null,
    stated_by_sender   integer,
    stated_by_receiver integer,
    note     jsonb,
    primary key (exchange, day, sender, receiver)
);

create table remains.claimed_total (
    exchange text not null,
    id       text not null,
    until    date not null,
    who      text not null,
    sender   text not null,
    receiver text not null,
    bodies   integer not null,
    primary key (exchange, id)
);

create table remains.attribution (
    exchange  text not null,
    day       date not null,
    party     text not null,
    agreement text not null,
    wording   jsonb not null,
    primary key (exchange, day, party)
);

create table remains.found_later (
    exchange text not null,
    ordinal  bigint not null,
    day      date not null,
    party    text not null,
    bodies   integer,
    wording  jsonb not null,
    primary key (exchange, ordinal)
);

create schema children;

create table children.child (
    exchange text not null,
    child    text not null,
    answer   text not null,
    primary key (exchange, child)
);

create table children.statement (
    exchange text not null,
    ordinal  bigint not null,
    day      date not null,
    who      text not null,
    children integer,
    wording  jsonb not null,
    primary key (exchange, ordinal)
);
