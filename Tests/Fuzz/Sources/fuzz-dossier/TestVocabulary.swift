../../ ../ IntakeTests / TestVocabulary.swift
