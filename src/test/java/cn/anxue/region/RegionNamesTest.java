package cn.anxue.region;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionNamesTest {
    private static final List<Region> REGIONS = RegionFixtures.shipped();
    private static final RegionTree TREE = new RegionTree(REGIONS);

    @ParameterizedTest
    @CsvSource({
        "000000, 全国",
        "130000, 河北省",
        "130802, 河北省承德市双桥区",
        "140302, 山西省阳泉市城区",
        "110101, 北京市东城区",
        "429004, 湖北省仙桃市",
    })
    void writesFullNames(String code, String name) {
        assertEquals(name, RegionNames.full(TREE.path(code)));
    }

    @ParameterizedTest
    @CsvSource({
        "000000, EDUCATION, 教育部",
        "130000, EDUCATION, 河北省教育厅",
        "110000, EDUCATION, 北京市教育委员会",
        "110000, CULTURE_TOURISM, 北京市文化和旅游局",
        "110101, EDUCATION, 北京市东城区教育局",
        "130800, EDUCATION, 承德市教育局",
        "130802, EDUCATION, 承德市双桥区教育局",
        "130821, EDUCATION, 承德县教育局",
        "130871, EDUCATION, 承德高新技术产业开发区教育局",
        "130271, EDUCATION, 河北唐山芦台经济开发区教育局",
        "140302, CULTURE_TOURISM, 阳泉市城区文化和旅游局",
        "410922, EDUCATION, 濮阳市清丰县教育局",
        "429004, EDUCATION, 湖北省仙桃市教育局",
        "441900, MARKET_SUPERVISION, 东莞市市场监督管理局",
    })
    void namesOffices(String code, Department department, String name) {
        assertEquals(name, RegionNames.office(TREE.path(code), department));
    }

    @ParameterizedTest
    @CsvSource({"130800, 承德教", "130000, 河北省教", "140302, 阳泉市城区教", "410922, 濮阳市清丰县教"})
    void makesDocumentPrefixes(String code, String prefix) {
        assertEquals(prefix, RegionNames.documentPrefix(TREE.path(code), Department.EDUCATION));
    }

    @Test
    void makesNoDocumentPrefixTwice() {
        Set<String> prefixes = new HashSet<>();
        for (Region region : REGIONS) {
            for (Department department : Department.values()) {
                String prefix = RegionNames.documentPrefix(TREE.path(region.code()), department);
                boolean made = region.isGroup() || prefixes.add(prefix);
                assertEquals(true, made, region.code() + " " + prefix);
            }
        }
    }
}
