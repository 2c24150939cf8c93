package fr.gestionflux.passerelle.annexe;

import fr.gestionflux.core.recu.EtapeDeRecu;
import fr.gestionflux.passerelle.annexe.Element.Colonne;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.stream.IntStream;

/** A model being filled: what it prints, and what it had to leave blank. Not thread-safe. */
final class Remplissage {

    /** Where a figure lacks within a sentence. */
    private static final String POINTILLES = "……";

    private static final String ABSENTE = "rien dans le dossier";
    private static final String NON_DEMANDE = "le dossier ne le donne pas, et le calcul ne le demande pas";
    private static final Rangees SANS_RANGEE = new Rangees("", Map.of());

    private final Map<String, String> tete;
    private final Chiffres chiffres;
    private final Function<String, List<Rangees>> rangees;
    private final Set<EtapeDeRecu> imprimes = new LinkedHashSet<>();
    private final Map<String, Set<String>> blancs = new LinkedHashMap<>();
    private final List<String> absents = new ArrayList<>();

    /**
     * Begins.
     *
     * @param tete what {@code @…} stands for
     * @param chiffres the steps
     * @param rangees the rows of a table, by its name
     */
    Remplissage(Map<String, String> tete, Chiffres chiffres, Function<String, List<Rangees>> rangees) {
        this.tete = tete;
        this.chiffres = chiffres;
        this.rangees = rangees;
    }

    List<EtapeDeRecu> imprimes() {
        return List.copyOf(imprimes);
    }

    List<String> blancs() {
        return blancs.entrySet().stream()
                .map(b -> String.join(", ", b.getValue()) + " : " + b.getKey())
                .toList();
    }

    List<String> absents() {
        return List.copyOf(absents);
    }

    List<Bloc> blocs(ModeleDAnnexe modele) {
        List<Bloc> blocs = new ArrayList<>();
        for (Element e : modele.elements()) {
            switch (e.genre()) {
                case TITRE -> blocs.add(new Bloc.Titre(1, phrase(e.texte())));
                case SECTION -> blocs.add(new Bloc.Titre(2, phrase(e.texte())));
                case SOUS_SECTION -> blocs.add(new Bloc.Titre(3, phrase(e.texte())));
                case PUCE -> blocs.add(new Bloc.Paragraphe(Bloc.Genre.PUCE, phrase(e.texte())));
                case FORMULE -> blocs.add(new Bloc.Paragraphe(Bloc.Genre.FORMULE, phrase(e.texte())));
                case ATTENTION -> blocs.add(new Bloc.Paragraphe(Bloc.Genre.ATTENTION, phrase(e.texte())));
                case TEXTE -> blocs.add(new Bloc.Paragraphe(Bloc.Genre.TEXTE, phrase(e.texte())));
                case LIGNES ->
                    blocs.add(new Bloc.Tableau(
                            List.of(),
                            e.colonnes().stream()
                                    .map(c -> List.of(Cellule.de(phrase(c.titre())), ligne(c)))
                                    .toList()));
                case RANGEES -> tableau(e).ifPresent(blocs::add);
                case ABSENT -> absents.add(phrase(e.texte()));
                default -> throw new IllegalStateException("a model has no " + e.genre() + " once read");
            }
        }
        return blocs;
    }

    private Cellule ligne(Colonne c) {
        return remplit(c.valeur(), SANS_RANGEE, "", phrase(c.titre()));
    }

    private String phrase(String texte) {
        return remplit(texte, SANS_RANGEE, POINTILLES, "").texte();
    }

    /** Without rows, a table is not printed: why is said. */
    private Optional<Bloc> tableau(Element e) {
        List<Rangees> siennes = rangees.apply(e.texte());
        if (siennes.isEmpty() && e.dernieres().isEmpty()) {
            blanc("tableau « " + e.texte() + " »", ABSENTE);
            return Optional.empty();
        }
        List<List<Cellule>> lignes = new ArrayList<>();
        for (Rangees r : siennes) {
            lignes.add(e.colonnes().stream()
                    .map(c -> remplit(c.valeur(), r, "", ""))
                    .toList());
        }
        IntStream.range(0, e.colonnes().size())
                .filter(i -> !siennes.isEmpty()
                        && lignes.stream().allMatch(l -> l.get(i).texte().isEmpty()))
                .forEach(i -> blanc("colonne « " + phrase(e.colonnes().get(i).titre()) + " »", ABSENTE));
        e.dernieres()
                .forEach(d -> lignes.add(d.stream()
                        .map(t -> remplit(t, SANS_RANGEE, "", d.get(0)))
                        .toList()));
        return Optional.of(new Bloc.Tableau(
                e.colonnes().stream().map(c -> phrase(c.titre())).toList(), lignes));
    }

    /** Fills the holes of a text; one that nothing fills is said, unless it is that of a row among others. */
    private Cellule remplit(String texte, Rangees rangee, String blanc, String libelle) {
        Matcher m = Trou.ACCOLADES.matcher(texte);
        StringBuilder rempli = new StringBuilder();
        int fin = 0;
        Optional<EtapeDeRecu> seule = Optional.empty();
        while (m.find()) {
            Cellule c = trou(m.group(1), rangee, blanc, libelle);
            rempli.append(texte, fin, m.start()).append(c.texte());
            fin = m.end();
            seule = m.start() == 0 && fin == texte.length() ? c.etape() : Optional.empty();
        }
        boolean vide = fin > 0 && blanc.isEmpty() && rempli.isEmpty();
        return vide
                ? Cellule.de("")
                : new Cellule(rempli.append(texte.substring(fin)).toString(), seule);
    }

    private Cellule trou(String dedans, Rangees rangee, String blanc, String libelle) {
        if (dedans.startsWith("@")) {
            return Cellule.de(tete.getOrDefault(dedans.substring(1), blanc));
        }
        if (dedans.equals("*")) {
            return Cellule.de(rangee.cle());
        }
        Trou trou = Trou.lis(deLaTete(dedans.replace("*", rangee.cle())));
        Optional<Cellule> colonne = trou.choix().stream()
                .filter(c -> rangee.colonnes().containsKey(c.nom()))
                .map(c -> rangee.colonnes().getOrDefault(c.nom(), Cellule.de("")))
                .findFirst();
        if (colonne.isPresent() && colonne.get().etape().isEmpty()) {
            return colonne.get();
        }
        Optional<EtapeDeRecu> etape = colonne.isPresent() ? colonne.get().etape() : chiffres.de(trou);
        if (etape.isEmpty() || etape.get().exact().isEmpty()) {
            if (rangee.equals(SANS_RANGEE)) {
                blanc(
                        "« "
                                + (libelle.isEmpty() || libelle.contains(POINTILLES)
                                        ? trou.choix().get(0).nom()
                                        : libelle)
                                + " »",
                        etape.map(chiffres::refus).filter(r -> !r.isEmpty()).orElse(NON_DEMANDE));
            }
            return Cellule.de(blanc);
        }
        imprimes.add(etape.get());
        return trou.annee()
                ? Cellule.de(Chiffres.annee(etape.get()))
                : new Cellule(Nombres.texte(etape.get(), trou.decimales()), etape);
    }

    private String deLaTete(String nom) {
        String rempli = nom;
        for (Map.Entry<String, String> t : tete.entrySet()) {
            rempli = rempli.replace("@" + t.getKey(), t.getValue());
        }
        return rempli;
    }

    /** What lacks for one reason is said together. */
    private void blanc(String quoi, String pourquoi) {
        blancs.computeIfAbsent(pourquoi, x -> new LinkedHashSet<>()).add(quoi);
    }
}
