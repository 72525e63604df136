package cn.anxue.bench;

import cn.anxue.batch.Columns;
import cn.anxue.institution.InstitutionFixtures;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Institutions as many as a province has, named as such are named; the same ones at each run. */
final class GeneratedInstitutions {
    private static final String SIGNS =
            "新东方学而思启航智慧树金色童年阳光小荷向日葵蓝天白云红星明德致远博雅文渊卓越飞翔未来星辰海洋森林彩虹梦想优胜华育英才思源立德弘毅乐知行百草园蒲公英银杏梧桐春晖朝阳晨曦";

    private static final List<String> TOWNS = List.of("濮阳", "华龙", "清丰", "南乐", "范县", "台前", "长安", "重庆路");
    private static final List<String> SUBJECTS =
            List.of("舞蹈", "美术", "音乐", "书法", "英语", "作文", "围棋", "篮球", "编程", "科技", "体育", "艺术");
    private static final List<String> KINDS = List.of("培训中心", "培训学校", "培训有限公司", "教育咨询有限公司");
    private static final List<String> ROADS = List.of("人民路", "建设路", "中原路", "黄河路", "解放路", "文明街");

    private static final String INSERT = """
            insert into institution (id, uscc, name, category, region_code, address, legal_representative, contact_phone,
                licence_number, licence_issued_on, licence_expires_on, students, premises_square_metres, teaching_points,
                state, registered_on, activated_on, recorded_at, version)
            select w.id, w.uscc, w.name, 'ARTS', '410902', w.address, '测试人', '13900000000', 'JX' || w.uscc,
                date '2025-01-01', date '2099-01-01', 80, 300, 1, 'ACTIVE', date '2025-01-01', date '2025-01-01', now(), 0
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) as w (id, uscc, name, address)
            """;
    private static final int LIST = 10_000;

    private final Random random = new Random(7);
    private final List<Made> made = new ArrayList<>();

    /** One of them. */
    record Made(UUID id, String uscc, String name, String address) {}

    GeneratedInstitutions(int count) {
        for (int i = 0; i < count; i++) {
            made.add(new Made(
                    new UUID(random.nextLong(), random.nextLong()),
                    InstitutionFixtures.uscc().value(),
                    name(),
                    of(ROADS) + (1 + random.nextInt(900)) + "号"));
        }
    }

    List<Made> made() {
        return made;
    }

    /** Writes them past the service, with what the planner needs to know of them. */
    void write(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "");
                PreparedStatement insert = connection.prepareStatement(INSERT);
                Statement statement = connection.createStatement()) {
            for (int from = 0; from < made.size(); from += LIST) {
                Columns.from(insert, 1, made.subList(from, Math.min(from + LIST, made.size())))
                        .uuid(Made::id)
                        .text(Made::uscc)
                        .text(Made::name)
                        .text(Made::address);
                insert.executeUpdate();
            }
            statement.execute("analyze institution");
        }
    }

    private String name() {
        String town = random.nextInt(3) == 0 ? of(TOWNS) + "市" : "";
        return town + signs(2 + random.nextInt(3)) + of(SUBJECTS) + of(KINDS);
    }

    private String signs(int count) {
        StringBuilder signs = new StringBuilder();
        for (int i = 0; i < count; i++) {
            signs.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return signs.toString();
    }

    private String of(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
