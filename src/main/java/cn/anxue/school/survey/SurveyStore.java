package cn.anxue.school.survey;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.identity.ActorId;
import cn.anxue.school.SchoolId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The tables of questionnaires and answers. */
@ApplicationScoped
class SurveyStore {
    private static final String SELECT = """
            select v.id, v.region_code, v.title, v.from_on, v.due_on,
                array(select q.wording from school_survey_question q where q.survey_id = v.id order by q.number) as wordings,
                array(select q.kind from school_survey_question q where q.survey_id = v.id order by q.number) as kinds
            from school_survey v
            """;
    private static final String ONE = SELECT + " where v.id = ?";
    /** Those that ask schools within the region, or are asked by it. */
    private static final String SEEN = SELECT + """
             where exists (select from region_within w where w.region_code = v.region_code and w.ancestor_code = ?)
                or exists (select from region_within w where w.region_code = ? and w.ancestor_code = v.region_code)
            order by v.due_on desc, v.id desc limit ?
            """;

    private static final String INSERT = """
            insert into school_survey (id, region_code, title, from_on, due_on, opened_by, opened_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String ASK = """
            insert into school_survey_question (survey_id, number, wording, kind)
            select ?, w.* from unnest(?::integer[], ?::text[], ?::text[]) as w
            """;
    private static final String ANSWER = """
            insert into school_survey_answer (survey_id, school_id, revision, given, answered_by, recorded_at)
            select ?, w.school_id, coalesce(a.revision, 0) + 1, string_to_array(w.given, ',')::integer[], ?, ?
            from unnest(?::uuid[], ?::text[]) as w (school_id, given)
            left join lateral (
                select * from school_survey_answer o where o.survey_id = ? and o.school_id = w.school_id
                order by o.revision desc limit 1) a on true
            where a.given is distinct from string_to_array(w.given, ',')::integer[]
            returning school_id
            """;
    private static final String ANSWERS = """
            select s.id, h.name, h.region_code, g.name as region, a.given, a.recorded_at
            from school s
            join institution_other_holder h on h.id = s.id
            join region g on g.code = h.region_code
            left join lateral (
                select * from school_survey_answer o where o.survey_id = ? and o.school_id = s.id
                order by o.revision desc limit 1) a on true
            where s.opened_on <= ? and (s.ended_on is null or s.ended_on >= ?)
                and exists (select from region_within w where w.region_code = h.region_code and w.ancestor_code = ?)
                and exists (select from region_within w where w.region_code = h.region_code and w.ancestor_code = ?)
            order by h.region_code, s.id
            """;

    private final Sql sql;

    SurveyStore(Sql sql) {
        this.sql = sql;
    }

    List<Survey> seen(String region, int limit) {
        return sql.list(
                SEEN,
                select -> {
                    select.setString(1, region);
                    select.setString(2, region);
                    select.setInt(3, limit);
                },
                SurveyStore::read);
    }

    List<Survey> find(UUID id) {
        return sql.list(ONE, select -> select.setObject(1, id), SurveyStore::read);
    }

    void insert(Survey survey, ActorId by, Instant at) {
        SurveyDraft asked = survey.asked();
        sql.update(INSERT, insert -> {
            insert.setObject(1, survey.id());
            insert.setString(2, asked.regionCode());
            insert.setString(3, asked.title().strip());
            insert.setObject(4, asked.fromOn());
            insert.setObject(5, asked.dueOn());
            insert.setObject(6, by.value());
            insert.setObject(7, at.atOffset(ZoneOffset.UTC));
        });
        List<Integer> numbers =
                IntStream.range(0, asked.questions().size()).boxed().toList();
        sql.update(ASK, insert -> {
            insert.setObject(1, survey.id());
            Columns.from(insert, 2, numbers)
                    .integer(n -> n + 1)
                    .text(n -> asked.questions().get(n).wording().strip())
                    .text(n -> asked.questions().get(n).kind().name());
        });
    }

    /** Those whose answers are new or corrected. */
    List<SchoolId> answer(UUID survey, List<AnswerDraft> answers, ActorId by, Instant at) {
        return sql.list(
                ANSWER,
                insert -> {
                    insert.setObject(1, survey);
                    insert.setObject(2, by.value());
                    insert.setObject(3, at.atOffset(ZoneOffset.UTC));
                    Columns.from(insert, 4, answers)
                            .uuid(answer -> answer.school().value())
                            .text(answer -> answer.values().stream()
                                    .map(String::valueOf)
                                    .collect(Collectors.joining(",")));
                    insert.setObject(6, survey);
                },
                row -> new SchoolId(row.getObject(1, UUID.class)));
    }

    /** Every school that is asked, within both regions, with what it answered last. */
    List<Answered> answers(Survey survey, String region) {
        return sql.list(
                ANSWERS,
                select -> {
                    select.setObject(1, survey.id());
                    select.setObject(2, survey.asked().dueOn());
                    select.setObject(3, survey.asked().fromOn());
                    select.setString(4, survey.asked().regionCode());
                    select.setString(5, region);
                },
                row -> {
                    OffsetDateTime at = row.getObject("recorded_at", OffsetDateTime.class);
                    return new Answered(
                            new SchoolId(row.getObject("id", UUID.class)),
                            row.getString("name"),
                            row.getString("region_code"),
                            row.getString("region"),
                            values(row),
                            at == null ? null : at.toInstant());
                });
    }

    private static @Nullable List<Integer> values(ResultSet row) throws SQLException {
        return row.getArray("given") == null
                ? null
                : Arrays.asList((Integer[]) row.getArray("given").getArray());
    }

    private static Survey read(ResultSet row) throws SQLException {
        String[] wordings = (String[]) row.getArray("wordings").getArray();
        String[] kinds = (String[]) row.getArray("kinds").getArray();
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < wordings.length; i++) {
            questions.add(new Question(wordings[i], QuestionKind.valueOf(kinds[i])));
        }
        return new Survey(
                row.getObject("id", UUID.class),
                new SurveyDraft(
                        row.getString("region_code"),
                        row.getString("title"),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        questions));
    }
}
