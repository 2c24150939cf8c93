package fr.gestionflux.core.recu;

import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A table to be written: what each column says of what a row is about. */
final class TableAEcrire<T> {

    private record ColonneAEcrire<T>(
            ColonneDeRecu tete, Function<T, String> texte, Function<T, Optional<? extends Resultat<?>>> figure) {

        String cellule(T ligne, Derivation d) {
            return figure.apply(ligne).map(d::etape).orElseGet(() -> texte.apply(ligne));
        }
    }

    private final String nom;
    private final List<T> lignes;
    private final List<ColonneAEcrire<T>> colonnes = new ArrayList<>();

    TableAEcrire(String nom, List<T> lignes) {
        this.nom = nom;
        this.lignes = lignes;
    }

    TableAEcrire<T> texte(String colonne, Function<T, ?> texte) {
        colonnes.add(new ColonneAEcrire<>(
                new ColonneDeRecu(colonne, ColonneDeRecu.TEXTE),
                l -> texte.apply(l).toString(),
                l -> Optional.empty()));
        return this;
    }

    TableAEcrire<T> siTexte(String colonne, Function<T, Optional<?>> texte) {
        return texte(colonne, l -> texte.apply(l).map(Object::toString).orElse(""));
    }

    /** Two columns: the document, and the article in it. */
    TableAEcrire<T> source(Function<T, Reference> source) {
        return texte("document", source.andThen(Reference::document))
                .texte("article", source.andThen(Reference::article));
    }

    TableAEcrire<T> figure(String colonne, Function<T, ? extends Resultat<?>> figure) {
        return siFigure(colonne, l -> Optional.of(figure.apply(l)));
    }

    TableAEcrire<T> siFigure(String colonne, Function<T, Optional<? extends Resultat<?>>> figure) {
        colonnes.add(new ColonneAEcrire<>(new ColonneDeRecu(colonne, ColonneDeRecu.ETAPE), l -> "", figure));
        return this;
    }

    Stream<Resultat<?>> figures() {
        return lignes.stream().flatMap(l -> colonnes.stream().flatMap(c -> c.figure().apply(l).stream()));
    }

    TableDeRecu ecrite(Derivation d) {
        return new TableDeRecu(
                nom,
                colonnes.stream().map(ColonneAEcrire::tete).toList(),
                lignes.stream()
                        .map(l -> colonnes.stream().map(c -> c.cellule(l, d)).toList())
                        .toList());
    }
}
