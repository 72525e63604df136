package cn.anxue.region;

import com.fasterxml.jackson.databind.JsonNode;

/** A rule as it stands for one place, its value not yet read into what the room behind it makes of it. */
public record ResolvedRule(String key, Rule<JsonNode> rule) {}
