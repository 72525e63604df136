package cn.anxue.region;

/** What a place is. */
public enum RegionKind {
    /** The whole country, code {@code 000000}. */
    NATION,
    /** Province, autonomous region, municipality, special administrative region. */
    PROVINCE,
    /** Prefecture-level city, prefecture, league; also the groups (市辖区, 省直辖县级行政区划) that GB/T 2260 puts at this level. */
    PREFECTURE,
    /** District, county, county-level city, banner. */
    COUNTY,
    /** A development zone or the like with an administration of its own, outside GB/T 2260. */
    MANAGEMENT_UNIT,
    /** Street, town, township. */
    STREET
}
