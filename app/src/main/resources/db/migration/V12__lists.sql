-- Read models of the lists: pseudonymous entries only; what a list says of a person is sealed elsewhere.
create schema lists;

create table lists.submission (
    exchange text not null,
    list     text not null,
    party    text not null,
    kind     text not null,
    entries  integer not null,
    rows_with_findings integer not null default 0,
    primary key (exchange, list)
);

create table lists.entry (
    exchange  text not null,
    list      text not null,
    entry     text not null,
    set_aside boolean not null default false,
    primary key (exchange, list, entry)
);

create table lists.finding (
    exchange text not null,
    list     text not null,
    rule     text not null,
    entries  integer not null,
    primary key (exchange, list, rule)
);

create table lists.link (
    exchange    text not null,
    seeker      text not null,
    sought      text not null,
    held        text not null,
    probability double precision not null,
    band        text not null,
    primary key (exchange, seeker, sought)
);

create table lists.statement (
    exchange text not null,
    seeker   text not null,
    entry    text not null,
    seeker_states text not null,
    holder_states text not null,
    held     text,
    track    text not null,
    primary key (exchange, seeker, entry)
);
