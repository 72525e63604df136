package cn.anxue.school.web;

import java.util.List;

/** A school in the table of answers, with what stands or was typed. */
public record SurveyRow(String id, String name, String region, List<String> values) {}
