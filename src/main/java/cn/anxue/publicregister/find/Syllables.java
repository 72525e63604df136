package cn.anxue.publicregister.find;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The syllables of Mandarin as they are typed, by what they begin with. */
final class Syllables {
    private static final String TABLE = """
            :a,ai,an,ang,ao,e,ei,en,er,o,ou
            b:a,ai,an,ang,ao,ei,en,eng,i,ian,iao,ie,in,ing,o,u
            c:a,ai,an,ang,ao,e,en,eng,i,ong,ou,u,uan,ui,un,uo
            ch:a,ai,an,ang,ao,e,en,eng,i,ong,ou,u,uai,uan,uang,ui,un,uo
            d:a,ai,an,ang,ao,e,ei,en,eng,i,ia,ian,iao,ie,ing,iu,ong,ou,u,uan,ui,un,uo
            f:a,an,ang,ei,en,eng,o,ou,u
            g:a,ai,an,ang,ao,e,ei,en,eng,ong,ou,u,ua,uai,uan,uang,ui,un,uo
            h:a,ai,an,ang,ao,e,ei,en,eng,ong,ou,u,ua,uai,uan,uang,ui,un,uo
            j:i,ia,ian,iang,iao,ie,in,ing,iong,iu,u,uan,ue,un
            k:a,ai,an,ang,ao,e,en,eng,ong,ou,u,ua,uai,uan,uang,ui,un,uo
            l:a,ai,an,ang,ao,e,ei,eng,i,ia,ian,iang,iao,ie,in,ing,iu,ong,ou,u,uan,ue,un,uo,v,ve
            m:a,ai,an,ang,ao,e,ei,en,eng,i,ian,iao,ie,in,ing,iu,o,ou,u
            n:a,ai,an,ang,ao,e,ei,en,eng,i,ian,iang,iao,ie,in,ing,iu,ong,u,uan,ue,uo,v,ve
            p:a,ai,an,ang,ao,ei,en,eng,i,ian,iao,ie,in,ing,o,ou,u
            q:i,ia,ian,iang,iao,ie,in,ing,iong,iu,u,uan,ue,un
            r:an,ang,ao,e,en,eng,i,ong,ou,u,uan,ui,un,uo
            s:a,ai,an,ang,ao,e,en,eng,i,ong,ou,u,uan,ui,un,uo
            sh:a,ai,an,ang,ao,e,ei,en,eng,i,ou,u,ua,uai,uan,uang,ui,un,uo
            t:a,ai,an,ang,ao,e,eng,i,ian,iao,ie,ing,ong,ou,u,uan,ui,un,uo
            w:a,ai,an,ang,ei,en,eng,o,u
            x:i,ia,ian,iang,iao,ie,in,ing,iong,iu,u,uan,ue,un
            y:a,an,ang,ao,e,i,in,ing,ong,ou,u,uan,ue,un
            z:a,ai,an,ang,ao,e,ei,en,eng,i,ong,ou,u,uan,ui,un,uo
            zh:a,ai,an,ang,ao,e,ei,en,eng,i,ong,ou,u,ua,uai,uan,uang,ui,un,uo
            """;
    static final Set<String> ALL = TABLE.lines()
            .flatMap(line -> {
                String initial = line.substring(0, line.indexOf(':'));
                return Arrays.stream(line.substring(line.indexOf(':') + 1).split(","))
                        .map(rest -> initial + rest);
            })
            .collect(Collectors.toUnmodifiableSet());

    private Syllables() {}

    static boolean isInitial(String letters) {
        return Set.of("zh", "ch", "sh").contains(letters);
    }

    static boolean isBegun(String letters) {
        return ALL.stream().anyMatch(syllable -> syllable.startsWith(letters));
    }
}
