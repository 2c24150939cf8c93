package fr.gestionflux.passerelle.base;

import fr.gestionflux.core.saisie.Tableau.Rangee;
import fr.gestionflux.passerelle.porte.FichierLu;
import fr.gestionflux.passerelle.porte.Livraison;
import fr.gestionflux.passerelle.porte.LivraisonIllisible;
import fr.gestionflux.passerelle.porte.TableRecue;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A version read on one connection. Not thread-safe. */
final class LectureEnBase {

    private static final int PAR_LOT = 1000;

    private final Connection c;

    LectureEnBase(Connection c) {
        this.c = c;
    }

    DossierEnBase courante(String dossier) throws SQLException, IOException {
        Optional<VersionDeDossier> derniere = derniere(dossier);
        if (derniere.isEmpty()) {
            throw inconnu(dossier);
        }
        return lis(derniere.get());
    }

    private Optional<VersionDeDossier> derniere(String dossier) throws SQLException {
        try (PreparedStatement s = c.prepareStatement(
                "select id, numero from flux.versions where dossier = ? order by numero desc limit 1")) {
            s.setString(1, dossier);
            try (ResultSet r = s.executeQuery()) {
                return r.next()
                        ? Optional.of(new VersionDeDossier(r.getLong(1), dossier, r.getInt(2)))
                        : Optional.empty();
            }
        }
    }

    DossierEnBase lis(VersionDeDossier version) throws SQLException {
        Set<String> presentes = presentes(version);
        Map<String, TableRecue> tables = new LinkedHashMap<>();
        for (TableSql t : TableSql.TOUTES) {
            if (presentes.contains(t.nom())) {
                tables.put(t.decrite(), t.estLeJournal() ? journal(t, version) : table(t, version));
            }
        }
        String empreinte = EmpreinteDesTables.de(tables);
        return new DossierEnBase(
                version,
                new Livraison(tables, List.of(new FichierLu(version.toString(), empreinte)), List.of()),
                empreinte);
    }

    /** The journal is there once an earlier version had it. */
    private Set<String> presentes(VersionDeDossier version) throws SQLException {
        String journal = TableSql.TOUTES.stream()
                .filter(TableSql::estLeJournal)
                .map(TableSql::nom)
                .collect(Collectors.joining());
        Set<String> noms = new TreeSet<>();
        try (PreparedStatement s =
                c.prepareStatement("select p.nom from flux.presences p join flux.versions v on v.id = p._version"
                        + " where p._version = ? or (p.nom = ? and v.dossier = ? and v.numero <= ?)")) {
            s.setLong(1, version.id());
            s.setString(2, journal);
            s.setString(3, version.dossier());
            s.setInt(4, version.numero());
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    noms.add(r.getString(1));
                }
            }
        }
        return noms;
    }

    private TableRecue table(TableSql t, VersionDeDossier version) throws SQLException {
        try (PreparedStatement s = c.prepareStatement("select e._ligne, e._autres" + colonnes(t) + " from flux."
                + t.nom() + " e where e._version = ? order by e._ligne")) {
            s.setLong(1, version.id());
            return rangees(t, s);
        }
    }

    /** Events are those of the version and of all before it, in the order in which they came. */
    private TableRecue journal(TableSql t, VersionDeDossier version) throws SQLException {
        try (PreparedStatement s =
                c.prepareStatement("select 1 + row_number() over (order by v.numero, e._ligne), e._autres" + colonnes(t)
                        + " from flux." + t.nom() + " e join flux.versions v on v.id = e._version"
                        + " where e._dossier = ? and v.numero <= ? order by v.numero, e._ligne")) {
            s.setString(1, version.dossier());
            s.setInt(2, version.numero());
            return rangees(t, s);
        }
    }

    private static String colonnes(TableSql t) {
        return t.colonnes().stream().map(x -> ", e." + x.nom()).collect(Collectors.joining());
    }

    private static TableRecue rangees(TableSql t, PreparedStatement s) throws SQLException {
        s.setFetchSize(PAR_LOT);
        List<Lue> lues = new ArrayList<>();
        Set<String> autres = new TreeSet<>();
        try (ResultSet r = s.executeQuery()) {
            while (r.next()) {
                List<String> champs = new ArrayList<>();
                for (int i = 0; i < t.colonnes().size(); i++) {
                    champs.add(Optional.ofNullable(r.getString(i + 3)).orElse(""));
                }
                Map<String, String> aussi = Optional.ofNullable(r.getString(2))
                        .map(AutresColonnes::lis)
                        .orElse(Map.of());
                autres.addAll(aussi.keySet());
                lues.add(new Lue(Math.toIntExact(r.getLong(1)), champs, aussi));
            }
        }
        Set<String> entete = new LinkedHashSet<>();
        t.colonnes().forEach(x -> entete.add(x.decrite()));
        entete.addAll(autres);
        return new TableRecue(
                "base, " + t.decrite(),
                1,
                List.copyOf(entete),
                lues.stream().map(l -> l.rangee(autres)).toList());
    }

    private record Lue(int ligne, List<String> champs, Map<String, String> autres) {

        Rangee rangee(Set<String> noms) {
            if (noms.isEmpty()) {
                return new Rangee(ligne, champs);
            }
            List<String> tous = new ArrayList<>(champs);
            noms.forEach(n -> tous.add(Optional.ofNullable(autres.get(n)).orElse("")));
            return new Rangee(ligne, tous);
        }
    }

    private LivraisonIllisible inconnu(String dossier) throws SQLException {
        return new LivraisonIllisible("la base n'a aucun dossier « " + dossier + " » ; " + dossiers()
                + " ; « flux base importer <dossier> --jdbc … --dossier " + dossier + " » l'y met");
    }

    private String dossiers() throws SQLException {
        try (PreparedStatement s =
                        c.prepareStatement("select distinct dossier from flux.versions order by dossier limit 20");
                ResultSet r = s.executeQuery()) {
            List<String> connus = new ArrayList<>();
            while (r.next()) {
                connus.add("« " + r.getString(1) + " »");
            }
            return connus.isEmpty() ? "elle n'en a pas encore" : "elle a " + String.join(", ", connus);
        }
    }
}
