package io.github.cfdevices.benchmarks.json;

import com.alibaba.fastjson2.PropertyNamingStrategy;
import com.alibaba.fastjson2.annotation.JSONType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A page of devices as a typical class for libraries that bind to fields. */
@JSONType(naming = PropertyNamingStrategy.SnakeCase)
public final class PageBean {
  public boolean success;
  public @Nullable List<Message> errors;
  public @Nullable List<Message> messages;
  public @Nullable List<Device> result;
  public @Nullable Info resultInfo;

  /** An entry of errors or messages. */
  @JSONType(naming = PropertyNamingStrategy.SnakeCase)
  public static final class Message {
    public int code;
    public @Nullable String message;
  }

  /** The position of the page. */
  @JSONType(naming = PropertyNamingStrategy.SnakeCase)
  public static final class Info {
    public @Nullable Long count;
    public @Nullable String cursor;
    public @Nullable Long perPage;
    public @Nullable Long totalCount;
  }

  /** A device. */
  @JSONType(naming = PropertyNamingStrategy.SnakeCase)
  public static final class Device {
    public @Nullable String id;
    public @Nullable String name;
    public long activeRegistrations;
    public @Nullable String createdAt;
    public @Nullable String updatedAt;
    public @Nullable String lastSeenAt;
    public @Nullable String deletedAt;
    public @Nullable String clientVersion;
    public @Nullable String deviceType;
    public @Nullable String hardwareId;
    public @Nullable Registration lastSeenRegistration;
    public @Nullable User lastSeenUser;
    public @Nullable String macAddress;
    public @Nullable String manufacturer;
    public @Nullable String model;
    public @Nullable String osVersion;
    public @Nullable String osVersionExtra;
    public @Nullable String publicIp;
    public @Nullable String serialNumber;
    public @Nullable Map<String, String> tags;
  }

  /** A registration. */
  @JSONType(naming = PropertyNamingStrategy.SnakeCase)
  public static final class Registration {
    public @Nullable Policy policy;
  }

  /** A settings profile. */
  @JSONType(naming = PropertyNamingStrategy.SnakeCase)
  public static final class Policy {
    public @Nullable String id;
    public @Nullable String name;
    public boolean deleted;
    public @Nullable String updatedAt;
  }

  /** A user. */
  @JSONType(naming = PropertyNamingStrategy.SnakeCase)
  public static final class User {
    public @Nullable String id;
    public @Nullable String email;
    public @Nullable String name;
  }
}
