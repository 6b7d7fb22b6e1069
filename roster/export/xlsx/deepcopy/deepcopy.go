// Package deepcopy stands in for github.com/tiendc/go-deepcopy, which excelize asks
// to copy columns, rows and sheets. That library looks for methods by name, and a
// program in which anything does so keeps every exported method of every type: 4.5
// megabytes of ours. excelize needs none of that, only values of one type copied.
package deepcopy

import (
	"errors"
	"fmt"
	"reflect"
)

// ErrType is a destination that cannot take the source.
var ErrType = errors.New("deepcopy: the types differ")

// Copy sets what dst points to to a copy of src, which is of the same type or points
// to it; what src points to is copied, not shared. Fields that are not exported are
// copied as they are.
func Copy(dst, src any) error {
	d, s := reflect.ValueOf(dst), reflect.ValueOf(src)
	if d.Kind() != reflect.Pointer || d.IsNil() {
		return fmt.Errorf("%w: %T is no place for a value", ErrType, dst)
	}
	d = d.Elem()
	if s.Kind() == reflect.Pointer && s.Type().Elem() == d.Type() {
		if s.IsNil() {
			d.SetZero()
			return nil
		}
		s = s.Elem()
	}
	if !s.IsValid() || s.Type() != d.Type() {
		return fmt.Errorf("%w: %T and %T", ErrType, dst, src)
	}
	d.Set(deep(s))
	return nil
}

// deep is a copy of v that shares nothing with it that can be reached through
// exported fields.
func deep(v reflect.Value) reflect.Value {
	out := reflect.New(v.Type()).Elem()
	out.Set(v)
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			out.Set(reflect.New(v.Type().Elem()))
			out.Elem().Set(deep(v.Elem()))
		}
	case reflect.Interface:
		if !v.IsNil() {
			out.Set(deep(v.Elem()))
		}
	case reflect.Slice:
		if !v.IsNil() {
			out.Set(reflect.MakeSlice(v.Type(), v.Len(), v.Len()))
			elements(out, v)
		}
	case reflect.Array:
		elements(out, v)
	case reflect.Map:
		if !v.IsNil() {
			out.Set(reflect.MakeMapWithSize(v.Type(), v.Len()))
			for it := v.MapRange(); it.Next(); {
				out.SetMapIndex(it.Key(), deep(it.Value()))
			}
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				out.Field(i).Set(deep(v.Field(i)))
			}
		}
	}
	return out
}

func elements(out, v reflect.Value) {
	for i := range v.Len() {
		out.Index(i).Set(deep(v.Index(i)))
	}
}
