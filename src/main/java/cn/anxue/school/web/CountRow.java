package cn.anxue.school.web;

/** A school in the table of a month, with what stands or was typed. */
public record CountRow(String id, String name, String region, String pupils, String participants, String teachers) {}
