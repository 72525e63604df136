package cn.anxue.publicregister.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The golden set: everyone is found, and 95 of 100 among the first three. */
class GoldenNamesTest {
    private static final int FIRST = 3;

    /** Others that are named much like those that are asked for. */
    static final List<String> OTHERS = List.of(
            "新方向教育培训学校",
            "东方红艺术培训中心",
            "新东城体育培训中心",
            "重阳艺术培训中心",
            "长风舞蹈培训中心",
            "长乐音乐培训学校",
            "启智科技培训中心",
            "小河马美术培训学校",
            "明星艺术培训中心",
            "大安舞蹈培训学校",
            "行知教育培训学校",
            "弘德书法培训中心",
            "英语角培训学校",
            "阳光女孩舞蹈培训中心",
            "常安美术培训中心");

    private record Named(String institution, NameKind kind, String text) {}

    record Asked(String asked, String wanted) {}

    private record Answer(String institution, MatchKind kind, String name) {}

    @Test
    void findsEveryoneAndMostAmongTheFirstThree() {
        List<String> lost = new ArrayList<>();
        List<String> late = new ArrayList<>();
        List<Asked> golden = golden();
        for (Asked one : golden) {
            List<String> found = search(one.asked());
            int place = found.indexOf(one.wanted());
            if (place < 0) {
                lost.add(one + " → " + found);
            }
            if (place >= FIRST) {
                late.add(one + " → " + found);
            }
        }
        assertTrue(golden.size() >= 30);
        assertEquals(List.of(), lost);
        assertTrue(late.size() * 20 <= golden.size(), late::toString);
    }

    @Test
    void ranksPrefixBeforeSoundBeforeWhatIsNear() {
        assertEquals(Optional.of(MatchKind.PREFIX), Match.of("新东方", "新东方学校"));
        assertEquals(Optional.of(MatchKind.PART), Match.of("东方", "新东方学校"));
        assertEquals(Optional.of(MatchKind.SOUND_PREFIX), Match.of("xindf", "新东方学校"));
        assertEquals(Optional.of(MatchKind.SOUND), Match.of("dongfang", "新东方学校"));
        assertEquals(Optional.of(MatchKind.SOUND_PREFIX), Match.of("小河作文", "小荷作文培训学校"));
        assertEquals(Optional.of(MatchKind.PREFIX), Match.of(Plain.of("長安 ＤＡＮＣＥ"), Plain.of("长安dance学校")));
        assertEquals(Optional.of(MatchKind.CORE), Match.of("新东方有限公司", "新东方学校"));
        assertEquals(Optional.of(MatchKind.TYPO), Match.of("新西方", "新东方学校"));
        assertEquals(Optional.of(MatchKind.SCATTERED), Match.of("阳泉东方", "阳泉市城区新东方学校"));
        assertEquals(Optional.empty(), Match.of("蓝天", "新东方学校"));
        assertTrue(MatchKind.TYPO.isNear() && !MatchKind.SOUND.isNear());
    }

    @Test
    void takesWhatIsTypedSoFarButNoOtherSyllable() {
        assertTrue(Sound.begins("xindon", "新东方"));
        assertTrue(Sound.begins("zhongq", "重庆") && Sound.begins("chongq", "重庆"));
        assertEquals(Optional.empty(), Match.of("xinxi", "新东方"));
    }

    private static List<String> search(String asked) {
        String plain = Plain.of(asked);
        List<Probe> probes = Probe.of(plain);
        Set<String> seen = new HashSet<>();
        return register().stream()
                .filter(name -> probes.stream().anyMatch(probe -> leads(probe, name)))
                .flatMap(name -> answer(plain, name).stream())
                .sorted(Comparator.comparing(Answer::kind)
                        .thenComparing(found -> found.name().length())
                        .thenComparing(Answer::name))
                .map(Answer::institution)
                .filter(seen::add)
                .toList();
    }

    /** As PostgreSQL picks candidates. */
    private static boolean leads(Probe probe, Named name) {
        String plain = Plain.of(name.text());
        if (probe.column().equals("initials")) {
            return name.kind() != NameKind.ADDRESS && Initials.grams(plain).containsAll(probe.needed());
        }
        Set<String> grams = new TreeSet<>();
        for (int start = 0; start < plain.length(); start++) {
            grams.add(plain.substring(start, start + 1));
            grams.add(plain.substring(start, Math.min(plain.length(), start + 2)));
        }
        return grams.containsAll(probe.needed());
    }

    private static Optional<Answer> answer(String asked, Named name) {
        String plain = Plain.of(name.text());
        Optional<MatchKind> how = name.kind() == NameKind.ADDRESS
                ? Optional.of(MatchKind.ADDRESS).filter(there -> plain.contains(asked))
                : Match.of(asked, plain);
        return how.map(kind -> new Answer(name.institution(), kind, name.text()));
    }

    private static List<Named> register() {
        List<Named> names = new ArrayList<>();
        golden().stream()
                .map(Asked::wanted)
                .distinct()
                .forEach(name -> names.add(new Named(name, NameKind.NAME, name)));
        OTHERS.forEach(name -> names.add(new Named(name, NameKind.NAME, name)));
        names.add(new Named("城区弘文书法培训中心", NameKind.BRAND, "博雅轩"));
        names.add(new Named("城区弘文书法培训中心", NameKind.FORMER, "弘文阁书法班"));
        names.add(new Named("启明星科技培训中心", NameKind.ADDRESS, "桃北路12号"));
        return names;
    }

    static List<Asked> golden() {
        try (InputStream in = GoldenNamesTest.class.getResourceAsStream("/publicregister/golden.csv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> new Asked(line.split(",")[0], line.split(",")[1]))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
