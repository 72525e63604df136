package cn.anxue;

import cn.anxue.batch.Sql;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * All moves that a trigger of the database lets through, found by trying every pair of states on a copy of its table, to
 * be held against the table in the enum.
 */
public final class SqlMoves {
    private static final String TRY_ALL = """
            do $$ declare p record; s text; begin
                for p in select probe from moves_probe loop
                    for s in select probe from moves_probe where probe <> p.probe loop
                        begin
                            update moves_probe set state = s where probe = p.probe;
                            raise exception using errcode = 'PX001';
                        exception
                            when sqlstate 'PX001' then insert into moves_found values (p.probe || '>' || s);
                            when restrict_violation then null;
                        end;
                    end loop;
                end loop;
            end $$""";

    private SqlMoves() {}

    public static Set<String> of(String table, String function, Enum<?>[] states) {
        Sql sql = Arc.container().instance(Sql.class).get();
        String all = Arrays.stream(states).map(Enum::name).collect(Collectors.joining("','", "'", "'"));
        return QuarkusTransaction.requiringNew().call(() -> {
            for (String statement : new String[] {
                "create temp table moves_probe on commit drop as select * from " + table + " limit 0",
                "alter table moves_probe add column probe text",
                "insert into moves_probe (state, probe) select s, s from unnest(array[" + all + "]) s",
                "create trigger probe before update on moves_probe for each row execute function " + function + "()",
                "create temp table moves_found (move text) on commit drop",
                TRY_ALL
            }) {
                sql.update(statement, nothing -> {});
            }
            return new TreeSet<>(sql.list("select move from moves_found", nothing -> {}, row -> row.getString("move")));
        });
    }

    public static <S> Set<String> table(S[] states, BiPredicate<S, S> legal) {
        Set<String> moves = new TreeSet<>();
        for (S from : states) {
            Arrays.stream(states).filter(to -> legal.test(from, to)).forEach(to -> moves.add(from + ">" + to));
        }
        return moves;
    }
}
