-- What every table stands on: versions of files, runs and their answers. Nothing here is ever changed or taken off.

-- A file of a landlord and a year as it was at one time; a value that is corrected is another version.
create table flux.versions (
    id bigint generated always as identity primary key,
    dossier text not null check (dossier <> ''),
    numero integer not null check (numero > 0),
    pour text not null,
    faite_le timestamptz not null,
    transaction xid8 not null default pg_current_xact_id(),
    unique (dossier, numero),
    unique (id, dossier)
);

-- Which tables a version has: one that is absent says nothing, one that is there and empty says that there is none.
create table flux.presences (
    _version bigint not null references flux.versions,
    nom text not null,
    primary key (_version, nom)
);

-- A question that was asked of a version. Where the same was asked before and answered the same, its answers are kept there.
create table flux.passages (
    id bigint generated always as identity primary key,
    version bigint not null,
    dossier text not null,
    pour text not null check (pour <> ''),
    demande_le timestamptz not null,
    bibliotheque text not null,
    schema_de_la_base text not null,
    question text not null,
    options text[] not null,
    entrees text not null check (entrees ~ '^[0-9a-f]{64}$'),
    reponse text not null check (reponse ~ '^[0-9a-f]{64}$'),
    reponses_de bigint references flux.passages,
    foreign key (version, dossier) references flux.versions (id, dossier)
);

create unique index passages_calcules
    on flux.passages (dossier, question, options, bibliotheque, entrees, reponse) where reponses_de is null;

-- json and not jsonb: the text is kept as it was written, to the byte.
create table flux.reponses (
    passage bigint not null references flux.passages,
    rang integer not null check (rang > 0),
    sorte text not null check (sorte in ('recu', 'table')),
    nom text not null,
    empreinte text not null,
    contenu json not null,
    primary key (passage, rang)
);

create function flux.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'flux.% : une ligne écrite ne se change pas et ne s''ôte pas', tg_table_name using errcode = 'FX002';
end $$;

-- A version is whole when the transaction that makes it ends.
create function flux.exige_ouverte(visee bigint) returns void language plpgsql as $$
begin
    if exists (select 1 from flux.versions v where v.id = visee and v.transaction <> pg_current_xact_id()) then
        raise exception 'la version % est close : une correction est une autre version', visee using errcode = 'FX001';
    end if;
end $$;

create function flux.recoit_une_presence() returns trigger language plpgsql as $$
begin
    perform flux.exige_ouverte(new._version);
    return new;
end $$;

create function flux.recoit_des_lignes() returns trigger language plpgsql as $$
begin
    perform flux.exige_ouverte(n._version) from (select distinct _version from nouvelles) n;
    insert into flux.presences (_version, nom)
        select distinct n._version, tg_table_name from nouvelles n on conflict do nothing;
    return null;
end $$;

-- Of an event, the reference of its candidate alone may change, and by flux.effacer_candidat alone.
create function flux.refuse_sauf_effacement() returns trigger language plpgsql as $$
begin
    if current_setting('flux.effacement', true) = 'oui'
            and new.candidat like 'efface-%'
            and to_jsonb(new) - 'candidat' = to_jsonb(old) - 'candidat' then
        return new;
    end if;
    raise exception 'flux.% : un événement ne se change pas ; un autre le corrige', tg_table_name using errcode = 'FX002';
end $$;

create function flux.garde(visee regclass) returns void language plpgsql as $$
begin
    execute format('create trigger version_close after insert on %s referencing new table as nouvelles'
        ' for each statement execute function flux.recoit_des_lignes()', visee);
    execute format('create trigger jamais_changee before update or delete or truncate on %s'
        ' for each statement execute function flux.refuse()', visee);
end $$;

create function flux.garde_le_journal(visee regclass) returns void language plpgsql as $$
begin
    execute format('create trigger version_close after insert on %s referencing new table as nouvelles'
        ' for each statement execute function flux.recoit_des_lignes()', visee);
    execute format('create trigger jamais_otee before delete or truncate on %s'
        ' for each statement execute function flux.refuse()', visee);
    execute format('create trigger jamais_changee before update on %s'
        ' for each row execute function flux.refuse_sauf_effacement()', visee);
end $$;

create trigger jamais_changee before update or delete or truncate on flux.versions
    for each statement execute function flux.refuse();
create trigger jamais_changee before update or delete or truncate on flux.presences
    for each statement execute function flux.refuse();
create trigger version_close before insert on flux.presences
    for each row execute function flux.recoit_une_presence();
create trigger jamais_changee before update or delete or truncate on flux.passages
    for each statement execute function flux.refuse();
create trigger jamais_changee before update or delete or truncate on flux.reponses
    for each statement execute function flux.refuse();

-- The next version of a file, to be filled in the same transaction; two at once wait for each other.
create function flux.nouvelle_version(du_dossier text, demandee_pour text, a timestamptz)
returns bigint language plpgsql as $$
declare
    faite bigint;
begin
    perform pg_advisory_xact_lock(hashtextextended('flux.versions/' || du_dossier, 0));
    insert into flux.versions (dossier, numero, pour, faite_le)
        select du_dossier, coalesce(max(v.numero), 0) + 1, demandee_pour, a
        from flux.versions v where v.dossier = du_dossier
        returning id into faite;
    return faite;
end $$;

-- Everywhere, by one opaque reference: who was the same still is, and no figure changes. Gives how many events had it.
create function flux.effacer_candidat(reference text)
returns bigint language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    changes bigint;
    opaque text := 'efface-' || gen_random_uuid();
begin
    perform set_config('flux.effacement', 'oui', true);
    update flux.evenements set candidat = opaque where btrim(candidat) = btrim(reference);
    get diagnostics changes = row_count;
    perform set_config('flux.effacement', '', true);
    return changes;
end $$;

revoke all on function flux.effacer_candidat(text) from public;
